import type { PlainDate } from '@jzt/kernel'
import type {
  Aggregate,
  Cases,
  Collection,
  Comparison,
  Division,
  ExpressionNode,
  Scope,
} from '../expression/expression.ts'
import type { ParameterName, ParameterPack } from '../parameters/parameter.ts'
import { columnKey } from './facts-asked.ts'
import { amountOf, type Lowered, type LoweredAmount, type LoweredTruth, truthOf } from './lowered.ts'
import { districtColumn, listKnown, type Population, unknownMark } from './population.ts'
import { packedDate } from './population-writer.ts'
import type { Term } from './term.ts'
import type { TermTable } from './term-table.ts'

/** A day and its parameters: those in force, or those of a reform. Each district may have its own, by its division code. */
export interface Scenario {
  readonly on: PlainDate
  readonly parameters: ParameterPack
  readonly districts?: Readonly<Record<string, ParameterPack>>
}

/** In which loop the terms will run: `plain` skips the households of which something is not known. */
export type Care = 'plain' | 'careful'

interface Lowering {
  readonly terms: TermTable
  readonly scenario: Scenario
  readonly population: Population
  readonly care: Care
  readonly done: Map<ExpressionNode, Lowered>
  /** The list whose entry is looked at. */
  readonly entry: Scope
}

/**
 * Takes expressions apart into terms, by the same reading of the tree as the interpreter (`expression/explain.ts`): what is
 * looked at lazily there is guarded here, unknowns by Kleene, a refusal to compute as a defect.
 */
export function lowering(
  terms: TermTable,
  scenario: Scenario,
  population: Population,
  care: Care,
): (node: ExpressionNode) => Lowered {
  const lowering: Lowering = { terms, scenario, population, care, done: new Map(), entry: 'household' }
  return (node) => lower(node, lowering)
}

function lower(node: ExpressionNode, lowering: Lowering): Lowered {
  const before = lowering.done.get(node)
  if (before) return before
  const made = take(node, lowering)
  lowering.done.set(node, made)
  return made
}

const amount = (node: ExpressionNode, lowering: Lowering): LoweredAmount =>
  amountOf(lower(node, lowering), lowering.terms)
const truth = (node: ExpressionNode, lowering: Lowering): LoweredTruth => truthOf(lower(node, lowering), lowering.terms)

// Long because every kind of expression has its line, as in the interpreter.
function take(node: ExpressionNode, lowering: Lowering): Lowered {
  const { terms } = lowering
  switch (node.op) {
    case 'literal':
      return literal(node.value, terms)
    case 'fact':
      return fact(node, lowering)
    case 'parameter':
      return parameter(node.name, lowering)
    case 'age':
      return age(amount(node.birth, lowering), lowering)
    case 'plus':
      return calculated(node.of, lowering, terms.add)
    case 'times':
      return calculated(node.of, lowering, terms.multiply)
    case 'min':
      return calculated(node.of, lowering, terms.smaller)
    case 'max':
      return calculated(node.of, lowering, terms.larger)
    case 'minus':
      return calculated([node.from, node.subtract], lowering, terms.subtract)
    case 'divide':
      return divided(node, lowering)
    case 'compare':
      return compared(node, lowering)
    case 'all':
      return every(
        node.of.map((part) => truth(part, lowering)),
        terms,
      )
    case 'any':
      return opposite(
        every(
          node.of.map((part) => opposite(truth(part, lowering))),
          terms,
        ),
      )
    case 'not':
      return opposite(truth(node.of, lowering))
    case 'one-of':
      return oneOf(lower(node.value, lowering), node.codes, terms)
    case 'cases':
      return firstCase(node, lowering)
    case 'sum':
    case 'count':
      return aggregate(node, lowering)
    case 'rule':
      return lower(node.value, lowering)
    default:
      return unheardOf(node)
  }
}

const unheardOf = (node: never): never => {
  throw new Error(`the compiler knows no expression ${JSON.stringify(node)}`)
}

function literal(value: number | boolean | string, terms: TermTable): Lowered {
  const [no, yes] = [terms.constant(0), terms.constant(1)]
  if (typeof value === 'boolean') return { kind: 'truth', yes: value ? yes : no, no: value ? no : yes, defect: no }
  if (typeof value === 'number') return { kind: 'amount', value: terms.constant(value), known: yes, defect: no }
  return { kind: 'code', value: no, known: yes, defect: no, codes: [value] }
}

function fact(node: Extract<ExpressionNode, { op: 'fact' }>, lowering: Lowering): Lowered {
  const { terms, entry } = lowering
  if (node.scope !== 'household' && node.scope !== entry) {
    throw new Error(`fact ${node.scope}.${node.name} is used outside a sum or count over ${node.scope}`)
  }
  const key = columnKey(node.scope, node.name)
  const { value, known } = column(key, node.scope, lowering)
  const defect = terms.constant(0)
  if (node.kind.kind === 'code') {
    const codes = lowering.population.columns[key]?.codes ?? Object.keys(node.kind.words)
    return { kind: 'code', value, known, defect, codes }
  }
  if (node.kind.kind !== 'yes-no') return { kind: 'amount', value, known, defect }
  return truthOf({ kind: 'amount', value, known, defect }, terms)
}

function column(key: string, place: Scope, { terms, population, care }: Lowering): { value: Term; known: Term } {
  const found = population.columns[key]
  if (!found) throw new Error(`the population has no column ${key}: it was made for other rules`)
  const yes = terms.constant(1)
  if (found.kind === 'constant') {
    return { value: terms.constant(found.value ?? 0), known: found.value === undefined ? terms.constant(0) : yes }
  }
  const value = terms.column(key, place, found)
  if (found.unknowns === 'none' || (found.unknowns === 'rare' && care === 'plain')) return { value, known: yes }
  return { value, known: terms.stated(value, unknownMark(found.values)) }
}

/** A parameter that differs between districts is looked up by the household's district. */
function parameter(name: ParameterName, lowering: Lowering): Lowered {
  const { terms, scenario, population } = lowering
  const districts = population.columns[districtColumn]?.codes ?? []
  const packs = districts.map((district) => scenario.districts?.[district] ?? scenario.parameters)
  const values = (packs.length > 0 ? packs : [scenario.parameters]).map((pack) => pack.values[name].value)
  const district = values.every((value) => value === values[0])
    ? terms.constant(0)
    : column(districtColumn, 'household', { ...lowering, care: 'plain' }).value
  return {
    kind: 'amount',
    value: terms.lookup(
      values.map((value) => value ?? 0),
      district,
    ),
    known: terms.lookup(
      values.map((value) => Number(value !== null)),
      district,
    ),
    defect: terms.constant(0),
  }
}

/** Full years between two dates written YYYYMMDD: the months and days borrow a year by themselves. */
function age({ value, known, defect }: LoweredAmount, { terms, scenario }: Lowering): Lowered {
  const passed = terms.subtract(terms.constant(packedDate(scenario.on)), value)
  return { kind: 'amount', value: terms.quotient(passed, terms.constant(10_000)), known, defect }
}

/** An arithmetic result: known when all parts are, a defect when a part is one or the result is no exact whole number. */
function result(value: Term, parts: readonly LoweredAmount[], terms: TermTable): LoweredAmount {
  const known = parts.map((part) => part.known).reduce(terms.both)
  const defect = parts.map((part) => part.defect).reduce(terms.either)
  return { kind: 'amount', value, known, defect: terms.either(defect, terms.both(known, terms.inexact(value))) }
}

function calculated(
  nodes: readonly ExpressionNode[],
  lowering: Lowering,
  operation: (a: Term, b: Term) => Term,
): LoweredAmount {
  const parts = nodes.map((node) => amount(node, lowering))
  return result(parts.map(({ value }) => value).reduce(operation), parts, lowering.terms)
}

/** Half up as in the interpreter: floor((2a + b) / 2b). */
function divided({ dividend, divisor, rounding }: Division, lowering: Lowering): LoweredAmount {
  const { terms } = lowering
  const [a, b] = [amount(dividend, lowering), amount(divisor, lowering)]
  const two = terms.constant(2)
  const value =
    rounding === 'down'
      ? terms.quotient(a.value, b.value)
      : terms.quotient(terms.add(terms.multiply(two, a.value), b.value), terms.multiply(two, b.value))
  const whole = result(value, [a, b], terms)
  const byZero = terms.both(whole.known, terms.equal(b.value, terms.constant(0)))
  return { ...whole, defect: terms.either(whole.defect, byZero) }
}

function compared({ test, left, right }: Comparison, lowering: Lowering): LoweredTruth {
  const { terms } = lowering
  const [a, b] = [amount(left, lowering), amount(right, lowering)]
  const known = terms.both(a.known, b.known)
  const holds = comparison(test, terms)(a.value, b.value)
  return {
    kind: 'truth',
    yes: terms.both(known, holds),
    no: terms.both(known, terms.opposite(holds)),
    defect: terms.either(a.defect, b.defect),
  }
}

function comparison(test: Comparison['test'], terms: TermTable): (a: Term, b: Term) => Term {
  if (test === '=') return terms.equal
  if (test === '<') return terms.below
  if (test === '≤') return terms.atMost
  return test === '>' ? (a, b) => terms.below(b, a) : (a, b) => terms.atMost(b, a)
}

/** Kleene: one that is known to fail decides. Every part is looked at, so the defect of one is the defect of all. */
const every = (parts: readonly LoweredTruth[], terms: TermTable): LoweredTruth => ({
  kind: 'truth',
  yes: parts.map(({ yes }) => yes).reduce(terms.both, terms.constant(1)),
  no: parts.map(({ no }) => no).reduce(terms.either, terms.constant(0)),
  defect: parts.map(({ defect }) => defect).reduce(terms.either, terms.constant(0)),
})

const opposite = ({ yes, no, defect }: LoweredTruth): LoweredTruth => ({ kind: 'truth', yes: no, no: yes, defect })

function oneOf(code: Lowered, wanted: readonly string[], terms: TermTable): LoweredTruth {
  if (code.kind !== 'code') throw new Error('only a code can be one of several codes')
  const numbers = wanted.map((one) => code.codes.indexOf(one)).filter((number) => number >= 0)
  const holds =
    code.codes.length <= 31
      ? terms.inSet(
          code.value,
          numbers.reduce((bits, number) => bits | (1 << number), 0),
        )
      : numbers.map((number) => terms.equal(code.value, terms.constant(number))).reduce(terms.either, terms.constant(0))
  const yes = terms.both(code.known, holds)
  return { kind: 'truth', yes, no: terms.both(code.known, terms.opposite(holds)), defect: code.defect }
}

/** A branch counts only where its condition is known to hold and all before it are known not to. */
function firstCase({ branches, otherwise }: Cases, lowering: Lowering): LoweredAmount {
  const { terms } = lowering
  return branches.reduceRight<LoweredAmount>(
    (rest, branch) => {
      const when = truth(branch.when, lowering)
      const gives = amount(branch.gives, lowering)
      const either = (one: Term, other: Term) => terms.either(terms.both(when.yes, one), terms.both(when.no, other))
      return {
        kind: 'amount',
        value: terms.choose(when.yes, gives.value, rest.value),
        known: either(gives.known, rest.known),
        defect: terms.either(when.defect, either(gives.defect, rest.defect)),
      }
    },
    amount(otherwise, lowering),
  )
}

/** The plain loop skips the households whose list is not known. */
function listed(list: Collection, lowering: Lowering): Term {
  const { value } = column(listKnown(list), 'household', lowering)
  return lowering.care === 'plain' && value.operation === 'column' ? lowering.terms.constant(1) : value
}

/** An entry that may count or not leaves the sum open; an entry known not to count is not looked at further. */
function aggregate({ over, of, where }: Aggregate, lowering: Lowering): LoweredAmount {
  const { terms, population } = lowering
  const inside = { ...lowering, entry: over }
  const counts = truth(where, inside)
  const each = amount(of, inside)
  const { longest } = population.lists[over]
  const settled = terms.either(counts.no, terms.both(counts.yes, each.known))
  const broken = terms.either(counts.defect, terms.both(counts.yes, each.defect))
  const value = terms.sum(over, longest, terms.choose(counts.yes, each.value, terms.constant(0)))
  const isListed = listed(over, lowering)
  const known = terms.both(isListed, terms.opposite(terms.some(over, longest, terms.opposite(settled))))
  const defect = terms.both(isListed, terms.some(over, longest, broken))
  return { kind: 'amount', value, known, defect: terms.either(defect, terms.both(known, terms.inexact(value))) }
}

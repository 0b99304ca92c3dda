import type { Collection, ExpressionNode, Scope } from '../../expression/expression.ts'
import type { ParameterName } from '../../parameters/parameter.ts'
import { columnKey } from '../facts-asked.ts'
import { districtColumn, listKnown, unknownMark } from '../population.ts'
import { packedDate } from '../population-writer.ts'
import type { Around } from '../scenario.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import { type Lowered, type LoweredAmount, truthOf } from './lowered.ts'

/** A value that stands in the rule itself. */
export function literal(value: number | boolean | string, terms: TermTable): Lowered {
  const [no, yes] = [terms.constant(0), terms.constant(1)]
  if (typeof value === 'boolean') return { kind: 'truth', yes: value ? yes : no, no: value ? no : yes, defect: no }
  if (typeof value === 'number') return { kind: 'amount', value: terms.constant(value), known: yes, defect: no }
  return { kind: 'code', value: no, known: yes, defect: no, codes: [value] }
}

/** A fact of the household, or of the entry that is looked at. */
export function fact(node: Extract<ExpressionNode, { op: 'fact' }>, around: Around): Lowered {
  const { terms, entry } = around
  if (node.scope !== 'household' && node.scope !== entry) {
    throw new Error(`fact ${node.scope}.${node.name} is used outside a sum or count over ${node.scope}`)
  }
  const key = columnKey(node.scope, node.name)
  const { value, known } = column(key, node.scope, around)
  const defect = terms.constant(0)
  if (node.kind.kind === 'code') {
    const codes = around.population.columns[key]?.codes ?? Object.keys(node.kind.words)
    return { kind: 'code', value, known, defect, codes }
  }
  if (node.kind.kind !== 'yes-no') return { kind: 'amount', value, known, defect }
  // A mark for "not known" is no truth: its other bits would get through an "or".
  const holds = known.operation === 'constant' ? value : terms.inSet(value, 2)
  return truthOf({ kind: 'amount', value: holds, known, defect }, terms)
}

function column(key: string, place: Scope, { terms, population, care }: Around): { value: Term; known: Term } {
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
export function parameter(name: ParameterName, around: Around): Lowered {
  const { terms, scenario, population } = around
  const districts = population.columns[districtColumn]?.codes ?? []
  const packs = districts.map((district) => scenario.districts?.[district] ?? scenario.parameters)
  const values = (packs.length > 0 ? packs : [scenario.parameters]).map((pack) => pack.values[name].value)
  const district = values.every((value) => value === values[0])
    ? terms.constant(0)
    : column(districtColumn, 'household', around).value
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
export function age({ value, known, defect }: LoweredAmount, { terms, scenario }: Around): Lowered {
  const passed = terms.subtract(terms.constant(packedDate(scenario.on)), value)
  return { kind: 'amount', value: terms.quotient(passed, terms.constant(10_000)), known, defect }
}

/** The plain loop skips the households whose list is not known. */
export function listed(list: Collection, around: Around): Term {
  const { value } = column(listKnown(list), 'household', around)
  return around.care === 'plain' && value.operation === 'column' ? around.terms.constant(1) : value
}

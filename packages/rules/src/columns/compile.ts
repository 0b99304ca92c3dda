import type { ExpressionNode } from '../expression/expression.ts'
import { type LoopSource, loopSource } from './loops/loop-source.ts'
import { type Candidate, firstGranted, paidWhereGranted } from './lowering/granted.ts'
import { lowering } from './lowering/lower.ts'
import type { Lowered, LoweredAmount, LoweredTruth } from './lowering/lowered.ts'
import type { Population, Values } from './population.ts'
import type { Care, Scenario } from './scenario.ts'
import { isSmall } from './terms/bounds.ts'
import { termTable } from './terms/new-term-table.ts'
import type { Term } from './terms/term.ts'
import { isConstant } from './terms/term-maker.ts'
import type { TermTable } from './terms/term-table.ts'

/** What to compute of each household: an expression, the place of the first candidate granted, or what that one is paid. */
export type Wanted =
  | { readonly name: string; readonly of: ExpressionNode }
  | { readonly name: string; readonly standing: readonly Candidate[] }
  | { readonly name: string; readonly paid: readonly Candidate[] }

/** One output column: what it holds of which scenario, and in which array. */
export interface Output {
  readonly name: string
  readonly scenario: number
  /** Truths are kept as bytes. */
  readonly truth: boolean
  /** The results of the last run, the first household's in place 0. */
  readonly values: Values
}

/** In an output of truths. A defect is what the interpreter refuses to compute. */
export const truthMarks = { no: 0, yes: 1, unknown: 2, defect: 3 } as const
/** In an output of amounts of any array. */
export const amountMarks = { unknown: -(2 ** 31), defect: -(2 ** 31) + 1 } as const

/** Rules compiled for one population. */
export interface Compiled {
  readonly outputs: readonly Output[]
  /** Computes the households from `from` up to `to`, at most `runLength` of them, into the outputs. */
  run(from: number, to: number): void
  /** The program text of both loops, for people who want to look. */
  readonly text: Readonly<Record<Care, string>>
  /** The columns that the plain loop reads. */
  readonly reads: readonly string[]
}

/** How many households a run computes at most: their results then stay in the processor's cache until they are looked at. */
export const runLength = 4096

type Loop = (from: number, to: number, first: number) => void
type Program = (
  columns: readonly Values[],
  offsets: readonly Uint32Array[],
  outputs: readonly Values[],
  rows: Uint8Array | Uint32Array,
  longest: readonly number[],
) => Loop

/**
 * Compiles expressions for one population, under one or several scenarios in one loop. Two loops come from the same tree: the
 * plain one for households of which everything is known, the careful one for the others. Never in a browser: it writes a program.
 */
export function compile(wanted: readonly Wanted[], scenarios: readonly Scenario[], population: Population): Compiled {
  const careful = preparation(wanted, scenarios, population, 'careful')
  const plain = preparation(wanted, scenarios, population, 'plain')
  const outputs = careful.parts.map(
    ({ name, scenario, part }): Output => ({
      ...{ name, scenario, truth: part.kind === 'truth' },
      values: valuesFor(part, Math.min(runLength, population.households)),
    }),
  )
  // What the careful loop finds settled is so for every household: then neither loop writes it.
  const settled = careful.parts.map(({ term }) => (isConstant(term) ? term.low : undefined))
  for (const [at, { values }] of outputs.entries()) values.fill(settled[at] ?? 0)
  const computed = ({ parts }: Preparation) =>
    parts.map(({ term }, output) => ({ term, output })).filter((_, at) => settled[at] === undefined)
  const doubtful = rowsMarked(population.doubtful)
  const around = { population, outputs }
  const plainLoop = loop(loopSource(computed(plain), 'undoubted', plain.terms), population.doubtful, around)
  const carefulLoop = loop(loopSource(computed(careful), 'picked', careful.terms), doubtful, around)
  return {
    outputs,
    text: { plain: plainLoop.text, careful: carefulLoop.text },
    reads: plainLoop.columns,
    run(from, to) {
      if (to - from > runLength) throw new RangeError(`a run is ${runLength} households at most`)
      plainLoop.run(from, to, from)
      carefulLoop.run(firstFrom(doubtful, from), firstFrom(doubtful, to), from)
    },
  }
}

/** What is wanted, taken apart into terms for one of the loops. */
interface Preparation {
  readonly terms: TermTable
  readonly parts: readonly Prepared[]
}

interface Prepared {
  readonly name: string
  readonly scenario: number
  readonly part: LoweredAmount | LoweredTruth
  readonly term: Term
}

function preparation(
  wanted: readonly Wanted[],
  scenarios: readonly Scenario[],
  population: Population,
  care: Care,
): Preparation {
  const terms = termTable(population.lists)
  const parts = scenarios.flatMap((scenario, at) => {
    const lower = lowering({ terms, scenario, population, care })
    return wanted.map((one) => {
      const part = lowered(one, lower, terms)
      return { name: one.name, scenario: at, part, term: marked(part, terms) }
    })
  })
  return { terms, parts }
}

function lowered(wanted: Wanted, lower: (node: ExpressionNode) => Lowered, terms: TermTable): Prepared['part'] {
  if ('standing' in wanted) return firstGranted(wanted.standing, lower, terms)
  if ('paid' in wanted) return paidWhereGranted(wanted.paid, lower, terms)
  const part = lower(wanted.of)
  if (part.kind === 'code') throw new Error('a code is nothing to compute')
  return part
}

/** The value with the marks for "not known" and "refuses" in it. */
function marked(part: Prepared['part'], terms: TermTable): Term {
  const of = (value: number) => terms.constant(value)
  if (part.kind === 'amount') {
    const known = terms.choose(part.known, part.value, of(amountMarks.unknown))
    return terms.choose(part.defect, of(amountMarks.defect), known)
  }
  if (terms.opposite(part.yes) === part.no && part.defect === of(0)) return part.yes
  const undecided = terms.choose(part.no, of(truthMarks.no), of(truthMarks.unknown))
  return terms.choose(part.defect, of(truthMarks.defect), terms.choose(part.yes, of(truthMarks.yes), undecided))
}

function valuesFor(part: Prepared['part'], length: number): Values {
  if (part.kind === 'truth') return new Uint8Array(length)
  return isSmall(part.value) ? new Int32Array(length) : new Float64Array(length)
}

interface Around {
  readonly population: Population
  readonly outputs: readonly Output[]
}

function loop({ text, columns, lists }: LoopSource, rows: Uint8Array | Uint32Array, { population, outputs }: Around) {
  const program = new Function('columns', 'offsets', 'outputs', 'rows', 'longest', text) as Program
  const run = program(
    columns.map((key) => valuesOf(population, key)),
    lists.map((list) => population.lists[list].offsets),
    outputs.map(({ values }) => values),
    rows,
    lists.map((list) => population.lists[list].longest),
  )
  return { text, columns, run }
}

function valuesOf(population: Population, key: string): Values {
  const column = population.columns[key]
  if (column?.kind !== 'stored') throw new Error(`the population has no column ${key}`)
  return column.values
}

function rowsMarked(marks: Uint8Array): Uint32Array {
  const rows = new Uint32Array(marks.reduce((count, mark) => count + mark, 0))
  let next = 0
  marks.forEach((mark, row) => {
    if (mark === 1) rows[next++] = row
  })
  return rows
}

/** The place of the first row at or after one, by halving. */
function firstFrom(rows: Uint32Array, row: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return low
}

import type { Collection } from '../expression/expression.ts'
import { amountTerms } from './amount-terms.ts'
import { isExact, truthBounds } from './bounds.ts'
import { comparisonTerms } from './comparison-terms.ts'
import { listTerms } from './list-terms.ts'
import type { Population } from './population.ts'
import type { Bounds, Place, Term } from './term.ts'
import { type TermMaker, termMaker } from './term-maker.ts'
import { truthTerms } from './truth-terms.ts'

/** Makes terms. What can be settled beforehand is settled: constants, comparisons that the bounds decide, parts of no effect. */
export interface TermTable {
  constant(value: number): Term
  column(key: string, place: Place, bounds: Bounds): Term
  /** The value of the household's district. */
  lookup(byDistrict: readonly number[], district: Term): Term
  length(list: Collection): Term
  add(a: Term, b: Term): Term
  subtract(a: Term, b: Term): Term
  multiply(a: Term, b: Term): Term
  /** Rounded down; 0 for a divisor of 0, which the caller reports as a defect. */
  quotient(a: Term, b: Term): Term
  smaller(a: Term, b: Term): Term
  larger(a: Term, b: Term): Term
  choose(when: Term, then: Term, otherwise: Term): Term
  below(a: Term, b: Term): Term
  atMost(a: Term, b: Term): Term
  equal(a: Term, b: Term): Term
  both(a: Term, b: Term): Term
  either(a: Term, b: Term): Term
  opposite(a: Term): Term
  /** Whether a code's number is one of those whose bit is set. */
  inSet(code: Term, bits: number): Term
  /** Whether a value has left the exact whole numbers. */
  inexact(a: Term): Term
  /** Whether a column's value is not the mark for "not known". */
  stated(column: Term, mark: number): Term
  sum(list: Collection, of: Term): Term
  some(list: Collection, of: Term): Term
}

/**
 * A new table: equal computations are one term, for base and reform alike, so that what a reform leaves alone is computed once.
 * Every kind of term is made by the others' constructors too, and so all are given the whole table.
 */
export function termTable(lists: Population['lists']): TermTable {
  const maker = termMaker()
  const table = { ...leafTerms(maker) } as TermTable
  return Object.assign(
    table,
    ...[amountTerms, comparisonTerms, truthTerms].map((of) => of(maker, table)),
    listTerms(maker, table, lists),
  )
}

type Leaves = Pick<TermTable, 'constant' | 'column' | 'lookup' | 'stated' | 'inexact'>

const leafTerms = ({ at, term, constant }: TermMaker): Leaves => ({
  constant,
  column: (key, place, bounds) => at('column', [], { bounds, detail: key, place, round: 0 }),
  lookup: (byDistrict, district) => {
    const bounds = { low: Math.min(...byDistrict), high: Math.max(...byDistrict) }
    return bounds.low === bounds.high ? constant(bounds.low) : term('lookup', [district], bounds, byDistrict)
  },
  stated: (column, mark) => term('stated', [column], truthBounds, mark),
  inexact: (a) => (isExact(a) ? constant(0) : term('inexact', [a], truthBounds)),
})

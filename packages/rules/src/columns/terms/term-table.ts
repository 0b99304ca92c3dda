import type { Collection } from '../../expression/expression.ts'
import type { Bounds, Place, Term } from './term.ts'

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

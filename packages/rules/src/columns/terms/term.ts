import type { Scope } from '../../expression/expression.ts'

/** What a term does. Truths are 0 and 1. */
export type Operation =
  | 'constant'
  | 'column'
  | 'lookup'
  | 'length'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'quotient'
  | 'smaller'
  | 'larger'
  | 'choose'
  | 'below'
  | 'at-most'
  | 'equal'
  | 'both'
  | 'either'
  | 'opposite'
  | 'in-set'
  | 'inexact'
  | 'stated'
  | 'sum'
  | 'some'

/** Where a term has its value: everywhere the same, once a household, or once an entry of a list. */
export type Place = 'constant' | Scope

/** Within which bounds a value lies, whatever the household. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * One step of the computation as the loop does it: whole numbers and truths only, nothing unknown left. Terms are made by
 * `termTable`, which gives the same term for the same computation, so that nothing is computed twice.
 */
export interface Term extends Bounds {
  /** Grows: the parts of a term have smaller numbers. */
  readonly id: number
  readonly operation: Operation
  readonly of: readonly Term[]
  readonly place: Place
  /** How many rounds over the lists come before it: a sum over members is one round after what it adds up. */
  readonly round: number
  /** The constant, the column's key, the list, the bits of a set, or a table by district. */
  readonly detail: number | string | readonly number[]
}

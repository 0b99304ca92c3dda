import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'

/**
 * An expression taken apart into terms that know nothing of "not known": its value, whether that is known, and whether the
 * interpreter would refuse to compute it (`defect`: a division by zero, a number too large to be exact).
 */
export type Lowered = LoweredAmount | LoweredTruth | LoweredCode

/** An amount, a count or a date. The value means nothing where it is not known. */
export interface LoweredAmount {
  readonly kind: 'amount'
  readonly value: Term
  readonly known: Term
  readonly defect: Term
}

/** Known to hold, known not to hold, or neither. */
export interface LoweredTruth {
  readonly kind: 'truth'
  readonly yes: Term
  readonly no: Term
  readonly defect: Term
}

/** A code: its number in the column, with the codes in the order in which the column numbers them. */
export interface LoweredCode {
  readonly kind: 'code'
  readonly value: Term
  readonly known: Term
  readonly defect: Term
  readonly codes: readonly string[]
}

/** Reads an amount or a code as a truth: 1 holds. */
export function truthOf(part: Lowered, terms: TermTable): LoweredTruth {
  if (part.kind === 'truth') return part
  if (part.kind === 'code') throw new Error('a code is no condition')
  const holds = terms.equal(part.value, terms.constant(1))
  const yes = terms.both(part.known, holds)
  return { kind: 'truth', yes, no: terms.both(part.known, terms.opposite(holds)), defect: part.defect }
}

/** Reads a truth as an amount, as the interpreter does: 1 where it holds. */
export function amountOf(part: Lowered, terms: TermTable): LoweredAmount {
  if (part.kind === 'amount') return part
  if (part.kind === 'code') throw new Error('a code is no amount')
  return { kind: 'amount', value: part.yes, known: terms.either(part.yes, part.no), defect: part.defect }
}

import type { Collection, Division } from '../../expression/expression.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import type { LoweredAmount, LoweredTruth } from './lowered.ts'

/** An arithmetic result: known when all parts are, a defect when a part is one or the result is no exact whole number. */
function result(value: Term, parts: readonly LoweredAmount[], terms: TermTable): LoweredAmount {
  const known = parts.map((part) => part.known).reduce(terms.both)
  const defect = parts.map((part) => part.defect).reduce(terms.either)
  return { kind: 'amount', value, known, defect: terms.either(defect, terms.both(known, terms.inexact(value))) }
}

/** Sum, product, smallest, largest, difference. */
export function calculated(
  parts: readonly LoweredAmount[],
  operation: (a: Term, b: Term) => Term,
  terms: TermTable,
): LoweredAmount {
  return result(parts.map(({ value }) => value).reduce(operation), parts, terms)
}

/** Half up as in the interpreter: floor((2a + b) / 2b). */
export function divided(
  [a, b]: readonly [LoweredAmount, LoweredAmount],
  rounding: Division['rounding'],
  terms: TermTable,
): LoweredAmount {
  const two = terms.constant(2)
  const value =
    rounding === 'down'
      ? terms.quotient(a.value, b.value)
      : terms.quotient(terms.add(terms.multiply(two, a.value), b.value), terms.multiply(two, b.value))
  const whole = result(value, [a, b], terms)
  const byZero = terms.both(whole.known, terms.equal(b.value, terms.constant(0)))
  return { ...whole, defect: terms.either(whole.defect, byZero) }
}

/** What a branch of cases gives, and when. */
export interface LoweredBranch {
  readonly when: LoweredTruth
  readonly gives: LoweredAmount
}

/** A branch counts only where its condition is known to hold and all before it are known not to. */
export function firstCase(
  branches: readonly LoweredBranch[],
  otherwise: LoweredAmount,
  terms: TermTable,
): LoweredAmount {
  return branches.reduceRight<LoweredAmount>((rest, { when, gives }) => {
    const either = (one: Term, other: Term) => terms.either(terms.both(when.yes, one), terms.both(when.no, other))
    return {
      kind: 'amount',
      value: terms.choose(when.yes, gives.value, rest.value),
      known: either(gives.known, rest.known),
      defect: terms.either(when.defect, either(gives.defect, rest.defect)),
    }
  }, otherwise)
}

/** What is summed up over which list, and of which entries. */
export interface LoweredAggregate {
  readonly over: Collection
  /** Whether the household's list is known. */
  readonly isListed: Term
  readonly counts: LoweredTruth
  readonly each: LoweredAmount
}

/** An entry that may count or not leaves the sum open; an entry known not to count is not looked at further. */
export function aggregate({ over, isListed, counts, each }: LoweredAggregate, terms: TermTable): LoweredAmount {
  const settled = terms.either(counts.no, terms.both(counts.yes, each.known))
  const broken = terms.either(counts.defect, terms.both(counts.yes, each.defect))
  const value = terms.sum(over, terms.choose(counts.yes, each.value, terms.constant(0)))
  const known = terms.both(isListed, terms.opposite(terms.some(over, terms.opposite(settled))))
  const defect = terms.both(isListed, terms.some(over, broken))
  return { kind: 'amount', value, known, defect: terms.either(defect, terms.both(known, terms.inexact(value))) }
}

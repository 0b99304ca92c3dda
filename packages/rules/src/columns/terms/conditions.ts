import type { Term } from './term.ts'
import { isTruth } from './term-maker.ts'

/** Terms that hold together. */
export type Conditions = ReadonlySet<Term>

const none: Conditions = new Set()
const remembered = new WeakMap<Term, Conditions>()

/** What must hold for a term not to be 0, each condition with those it consists of. */
export function conditionsOf(term: Term): Conditions {
  const before = remembered.get(term)
  if (before) return before
  const found = lookForConditions(term)
  remembered.set(term, found)
  return found
}

function lookForConditions(term: Term): Conditions {
  const [a, b, c] = term.of as readonly [Term, Term, Term]
  switch (term.operation) {
    case 'both':
    case 'multiply':
      return new Set([...(isTruth(term) ? [term] : []), ...conditionsOf(a), ...conditionsOf(b)])
    case 'either':
      return new Set([term, ...sharedBy(conditionsOf(a), conditionsOf(b))])
    case 'choose':
      return c.operation === 'constant' && c.low === 0 ? new Set([...conditionsOf(a), ...conditionsOf(b)]) : none
    default:
      return isTruth(term) ? new Set([term]) : none
  }
}

/** Whether a truth follows from conditions. */
export function follows(truth: Term, from: Conditions): boolean {
  if (from.has(truth)) return true
  if (truth.operation === 'both') return truth.of.every((part) => follows(part, from))
  return truth.operation === 'either' && truth.of.some((part) => follows(part, from))
}

/** Those of either set that follow from the other one too. */
export const sharedBy = (one: Conditions, other: Conditions): Conditions =>
  new Set([...[...one].filter((term) => follows(term, other)), ...[...other].filter((term) => follows(term, one))])

/** The largest of some conditions: those that are no part of another one. */
export function largestOf(conditions: Iterable<Term>): readonly Term[] {
  const all = [...conditions]
  const parts = new Set(all.flatMap((one) => [...conditionsOf(one)].filter((part) => part !== one)))
  return all.filter((one) => !parts.has(one))
}

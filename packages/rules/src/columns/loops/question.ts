import type { Collection } from '../../expression/expression.ts'
import { collections } from '../population.ts'
import { conditionsOf, follows, largestOf } from '../terms/conditions.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import { everyTerm, isOfEntry, isSum, termsDownTo } from './term-text.ts'

/** What a loop asks about a household before it goes on: most have nobody for whom the last sums over a list are made. */
export interface Question {
  readonly asked: Term
  /** Where the answer is no these are 0, or nobody looks at them. */
  readonly sums: ReadonlySet<Term>
}

/** The first walk over a list settles what a household is and has; a sum this much later looks at other entries' sums. */
const firstWalk = 1
const lateWalk = 3
/** Fewer steps than this are done sooner than asked about. */
const worthAsking = 24

/**
 * Finds the late sums to which an entry adds nothing unless it fulfils what the first walk already tells (to be counted a
 * member, to be old, to have no income), and with them the sums that only those look at. Nothing of it need be known to the
 * rules: "adds nothing unless" is read off the terms.
 */
export function questionOf(roots: readonly Term[], terms: TermTable): Question | undefined {
  const required = requirements(everyTerm(roots), terms)
  const asked = collections.map((list) => askedOf(list, required, terms)).reduce(terms.either)
  const late = new Set(required.keys())
  const outside = new Set(termsDownTo((term) => late.has(term), [...roots, asked]))
  const inside = everyTerm([...late]).filter((term) => !outside.has(term))
  const worth = inside.filter(isOfEntry).length >= worthAsking
  return worth ? { asked, sums: new Set([...late, ...inside.filter(isSum)]) } : undefined
}

/**
 * What an entry must fulfil for each late sum. A sum above another one is not among them, so that all can be computed
 * together: whatever else they need is known by then.
 */
function requirements(reachable: readonly Term[], terms: TermTable): ReadonlyMap<Term, Term> {
  const required = new Map<Term, Term>()
  for (const sum of reachable) {
    if (!isSum(sum) || sum.round < lateWalk || everyTerm([sum]).some((term) => required.has(term))) continue
    const early = [...conditionsOf(sum.of[0] as Term)].filter(({ round }) => round <= firstWalk)
    if (early.some(isOfEntry)) required.set(sum, largestOf(early).reduce(terms.both))
  }
  return required
}

/** Whether some entry fulfils what one of the list's sums requires. */
function askedOf(list: Collection, required: ReadonlyMap<Term, Term>, terms: TermTable): Term {
  const all = [...required].flatMap(([{ detail }, requirement]) => (detail === list ? [requirement] : []))
  const each = new Set(all)
  for (const one of all) {
    if ([...each].some((other) => other !== one && follows(other, conditionsOf(one)))) each.delete(one)
  }
  return each.size === 0 ? terms.constant(0) : terms.some(list, [...each].reduce(terms.either))
}

import { truthBounds } from './bounds.ts'
import { type Conditions, conditionsOf, follows } from './conditions.ts'
import type { Term } from './term.ts'
import { is, ordered, type TermMaker } from './term-maker.ts'
import type { TermTable } from './term-table.ts'

type Truths = Pick<TermTable, 'both' | 'either' | 'opposite'>

/**
 * And, or, not. What follows from the other side of an "and" is not asked again, nor in an "or" what its opposite settles.
 * Long because each constructor is one rule of simplification, and they use each other.
 */
export function truthTerms({ term, constant }: TermMaker, table: TermTable): Truths {
  const [no, yes] = [constant(0), constant(1)]
  const opposites = new Map<Term, Term>()

  /** Two questions after the same code are one. */
  function sameCode(a: Term, b: Term, join: (one: number, other: number) => number): Term | undefined {
    const both = a.operation === 'in-set' && b.operation === 'in-set' && a.of[0] === b.of[0]
    return both ? table.inSet(a.of[0] as Term, join(Number(a.detail), Number(b.detail))) : undefined
  }

  function both(a: Term, b: Term): Term {
    if (is(a, 0) || is(b, 1) || a === b) return a
    if (is(b, 0) || is(a, 1)) return b
    const second = given(b, conditionsOf(a))
    if (second !== b) return both(a, second)
    const first = given(a, conditionsOf(b))
    if (first !== a) return both(first, b)
    return sameCode(a, b, (one, other) => one & other) ?? term('both', ordered(a, b), truthBounds)
  }

  function either(a: Term, b: Term): Term {
    if (is(a, 1) || is(b, 0) || a === b) return a
    if (is(b, 1) || is(a, 0)) return b
    const second = given(b, conditionsOf(opposite(a)))
    if (second !== b) return either(a, second)
    const first = given(a, conditionsOf(opposite(b)))
    if (first !== a) return either(first, b)
    return sameCode(a, b, (one, other) => one | other) ?? term('either', ordered(a, b), truthBounds)
  }

  /** What is left of a truth where conditions hold: itself, one of its parts, or that it is settled. Nothing new is made. */
  function given(truth: Term, conditions: Conditions): Term {
    if (follows(truth, conditions)) return yes
    if (follows(opposite(truth), conditions)) return no
    if (truth.operation !== 'both' && truth.operation !== 'either') return truth
    const [left, right] = truth.of as readonly [Term, Term]
    const idle = (part: Term) => follows(truth.operation === 'both' ? part : opposite(part), conditions)
    if (idle(left)) return given(right, conditions)
    return idle(right) ? given(left, conditions) : truth
  }

  /** Pushed inwards as far as it goes: so "known to fail" turns out to be the opposite of "holds" where all is known. */
  function opposite(a: Term): Term {
    const before = opposites.get(a)
    if (before) return before
    const made = turned(a)
    opposites.set(a, made)
    return made
  }

  function turned(a: Term): Term {
    const [left, right] = a.of as readonly [Term, Term]
    switch (a.operation) {
      case 'constant':
        return a.low === 0 ? yes : no
      case 'opposite':
        return left
      case 'below':
        return table.atMost(right, left)
      case 'at-most':
        return table.below(right, left)
      case 'both':
        return either(opposite(left), opposite(right))
      case 'either':
        return both(opposite(left), opposite(right))
      case 'in-set':
        return table.inSet(left, ~Number(a.detail))
      default:
        return term('opposite', [a], truthBounds)
    }
  }

  return { both, either, opposite }
}

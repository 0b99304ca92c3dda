import {
  addBounds,
  eitherBounds,
  largerBounds,
  multiplyBounds,
  quotientBounds,
  smallerBounds,
  subtractBounds,
} from './bounds.ts'
import type { Term } from './term.ts'
import { is, isConstant, ordered, type TermMaker } from './term-maker.ts'
import type { TermTable } from './term-table.ts'

type Amounts = Pick<TermTable, 'add' | 'subtract' | 'multiply' | 'quotient' | 'smaller' | 'larger' | 'choose'>

/**
 * Sums, products, quotients and choices. What has no effect is left out, what the bounds settle is settled. Long because each
 * constructor is one rule of simplification, and they use each other.
 */
export function amountTerms({ term, constant }: TermMaker, table: TermTable): Amounts {
  function add(a: Term, b: Term): Term {
    if (isConstant(a) && isConstant(b)) return constant(a.low + b.low)
    if (is(a, 0)) return b
    return is(b, 0) ? a : term('add', ordered(a, b), addBounds(a, b))
  }

  function subtract(a: Term, b: Term): Term {
    if (isConstant(a) && isConstant(b)) return constant(a.low - b.low)
    return is(b, 0) ? a : term('subtract', [a, b], subtractBounds(a, b))
  }

  function multiply(a: Term, b: Term): Term {
    if (isConstant(a) && isConstant(b)) return constant(a.low * b.low)
    if (is(a, 0) || is(b, 1)) return a
    if (is(b, 0) || is(a, 1)) return b
    return term('multiply', ordered(a, b), multiplyBounds(a, b))
  }

  function quotient(a: Term, b: Term): Term {
    if (is(b, 0) || is(b, 1)) return is(b, 0) ? constant(0) : a
    if (isConstant(a) && isConstant(b)) return constant(Math.floor(a.low / b.low))
    return term('quotient', [a, b], quotientBounds(a, b))
  }

  function smaller(a: Term, b: Term): Term {
    if (a.high <= b.low) return a
    return b.high <= a.low ? b : term('smaller', ordered(a, b), smallerBounds(a, b))
  }

  function larger(a: Term, b: Term): Term {
    if (a.low >= b.high) return a
    if (b.low >= a.high) return b
    return allOrLess(a, b) ?? allOrLess(b, a) ?? term('larger', ordered(a, b), largerBounds(a, b))
  }

  /** The larger of x and of what is either at least x or at most x. */
  function allOrLess(a: Term, x: Term): Term | undefined {
    const [when, then, otherwise] = a.of as readonly [Term, Term, Term]
    if (a.operation !== 'choose' || then.low < x.high || otherwise.high > x.low) return undefined
    return choose(when, then, x)
  }

  /** Where the same condition chooses again, what it then chooses. */
  const onceChosen = (part: Term, when: Term, place: 1 | 2): Term =>
    part.operation === 'choose' && part.of[0] === when ? (part.of[place] as Term) : part

  const chosen = (when: Term, then: Term, otherwise: Term): Term =>
    then === otherwise ? then : term('choose', [when, then, otherwise], eitherBounds(then, otherwise))

  function choose(when: Term, then: Term, otherwise: Term): Term {
    if (is(when, 1)) return then
    if (is(when, 0)) return otherwise
    if (otherwise.operation === 'choose' && otherwise.of[1] === then) {
      return choose(table.either(when, otherwise.of[0] as Term), then, otherwise.of[2] as Term)
    }
    if (is(then, 1) && is(otherwise, 0)) return when
    if (when.operation === 'opposite') return choose(when.of[0] as Term, otherwise, then)
    return chosen(when, onceChosen(then, when, 1), onceChosen(otherwise, when, 2))
  }

  return { add, subtract, multiply, quotient, smaller, larger, choose }
}

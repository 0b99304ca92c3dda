import type { Collection } from '../expression/expression.ts'
import {
  addBounds,
  constantBounds,
  eitherBounds,
  isExact,
  largerBounds,
  multiplyBounds,
  quotientBounds,
  smallerBounds,
  subtractBounds,
  sumBounds,
  truthBounds,
} from './bounds.ts'
import type { Bounds, Operation, Place, Term } from './term.ts'

/** Makes terms. What can be settled beforehand is settled: constants, comparisons that the bounds decide, parts of no effect. */
export interface TermTable {
  constant(value: number): Term
  column(key: string, place: Place, bounds: Bounds): Term
  /** The value of the household's district. */
  lookup(byDistrict: readonly number[], district: Term): Term
  length(list: Collection, longest: number): Term
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
  sum(list: Collection, longest: number, of: Term): Term
  some(list: Collection, longest: number, of: Term): Term
}

/**
 * A new table: equal computations are one term, for base and reform alike, so that what a reform leaves alone is computed once.
 * Long because the constructors share the table, and each is one rule of simplification.
 */
export function termTable(): TermTable {
  const known = new Map<string, Term>()
  const opposites = new Map<Term, Term>()

  function term(operation: Operation, of: readonly Term[], bounds: Bounds, detail: Term['detail'] = 0): Term {
    return at(operation, of, { bounds, detail, place: placeOf(of), round: roundOf(of) })
  }

  function at(
    operation: Operation,
    of: readonly Term[],
    { bounds, detail, place, round }: { bounds: Bounds; detail: Term['detail']; place: Place; round: number },
  ): Term {
    const key = `${operation} ${String(detail)} ${of.map(({ id }) => id).join(' ')}`
    const before = known.get(key)
    if (before) return before
    const made: Term = { id: known.size, operation, of, place, round, detail, low: bounds.low, high: bounds.high }
    known.set(key, made)
    return made
  }

  const constant = (value: number): Term =>
    at('constant', [], { bounds: constantBounds(value), detail: value, place: 'constant', round: 0 })
  const no = constant(0)
  const yes = constant(1)
  const truth = (value: boolean): Term => (value ? yes : no)
  const ordered = (a: Term, b: Term): readonly [Term, Term] => (a.id <= b.id ? [a, b] : [b, a])

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
    if (is(b, 0) || is(b, 1)) return is(b, 0) ? no : a
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

  function choose(when: Term, then: Term, otherwise: Term): Term {
    if (is(when, 1) || then === otherwise) return then
    if (is(when, 0)) return otherwise
    if (otherwise.operation === 'choose' && otherwise.of[1] === then) {
      return choose(either(when, otherwise.of[0] as Term), then, otherwise.of[2] as Term)
    }
    if (is(then, 1) && is(otherwise, 0)) return when
    if (when.operation === 'opposite') return choose(when.of[0] as Term, otherwise, then)
    return term('choose', [when, then, otherwise], eitherBounds(then, otherwise))
  }

  /** a < b. A quotient by a constant is not computed where only the line it is compared with matters. */
  function below(a: Term, b: Term): Term {
    if (a.high < b.low || a.low >= b.high) return truth(a.high < b.low)
    const [left, right] = [wholeQuotient(a), wholeQuotient(b)]
    if (left && isConstant(b)) return below(left.dividend, constant(b.low * left.divisor))
    if (right && isConstant(a)) return atMost(constant((a.low + 1) * right.divisor), right.dividend)
    const set = amongFew(a, b, (left, right) => left < right)
    if (set) return set
    const turned = turnedAround(a, b)
    return turned ? below(turned[0], turned[1]) : term('below', [a, b], truthBounds)
  }

  function atMost(a: Term, b: Term): Term {
    if (a.high <= b.low || a.low > b.high) return truth(a.high <= b.low)
    const [left, right] = [wholeQuotient(a), wholeQuotient(b)]
    if (left && isConstant(b)) return below(left.dividend, constant((b.low + 1) * left.divisor))
    if (right && isConstant(a)) return atMost(constant(a.low * right.divisor), right.dividend)
    const set = amongFew(a, b, (left, right) => left <= right)
    if (set) return set
    const turned = turnedAround(a, b)
    return turned ? atMost(turned[0], turned[1]) : term('at-most', [a, b], truthBounds)
  }

  /** A column of few values compared with a constant is one of a set of them, and sets can be put together. */
  function amongFew(a: Term, b: Term, holds: (left: number, right: number) => boolean): Term | undefined {
    const [column, constant] = isConstant(a) ? [b, a] : [a, b]
    if (column.operation !== 'column' || !isConstant(constant) || column.low < 0 || column.high > 30) return undefined
    let bits = 0
    for (let value = column.low; value <= column.high; value += 1) {
      if (column === a ? holds(value, constant.low) : holds(constant.low, value)) bits |= 1 << value
    }
    return inSet(column, bits)
  }

  /** Two questions after the same code are one. */
  function sameCode(a: Term, b: Term, join: (one: number, other: number) => number): Term | undefined {
    const both = a.operation === 'in-set' && b.operation === 'in-set' && a.of[0] === b.of[0]
    return both ? inSet(a.of[0] as Term, join(Number(a.detail), Number(b.detail))) : undefined
  }

  /** constant − x compared with a constant: compare x itself. */
  function turnedAround(a: Term, b: Term): readonly [Term, Term] | undefined {
    const [from, less] = a.operation === 'subtract' ? a.of : []
    if (from && less && isConstant(from) && isConstant(b) && isExact(a)) return [constant(from.low - b.low), less]
    const [start, off] = b.operation === 'subtract' ? b.of : []
    if (start && off && isConstant(start) && isConstant(a) && isExact(b)) return [off, constant(start.low - a.low)]
    return undefined
  }

  function equal(a: Term, b: Term): Term {
    if (a === b) return yes
    if (a.high < b.low || b.high < a.low) return no
    const [truth, constant] = isConstant(a) ? [b, a] : [a, b]
    if (isTruth(truth) && isConstant(constant)) return is(constant, 1) ? truth : opposite(truth)
    const set = amongFew(a, b, (left, right) => left === right)
    return set ?? term('equal', ordered(a, b), truthBounds)
  }

  function both(a: Term, b: Term): Term {
    if (is(a, 0) || is(b, 1) || a === b) return a
    if (is(b, 0) || is(a, 1)) return b
    if (opposite(a) === b) return no
    return sameCode(a, b, (one, other) => one & other) ?? term('both', ordered(a, b), truthBounds)
  }

  function either(a: Term, b: Term): Term {
    if (is(a, 1) || is(b, 0) || a === b) return a
    if (is(b, 1) || is(a, 0)) return b
    if (opposite(a) === b) return yes
    return sameCode(a, b, (one, other) => one | other) ?? term('either', ordered(a, b), truthBounds)
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
    if (isConstant(a)) return truth(a.low === 0)
    if (a.operation === 'opposite') return left
    if (a.operation === 'below') return atMost(right, left)
    if (a.operation === 'at-most') return below(right, left)
    if (a.operation === 'both') return either(opposite(left), opposite(right))
    if (a.operation === 'either') return both(opposite(left), opposite(right))
    if (a.operation === 'in-set') return inSet(left, ~Number(a.detail))
    return term('opposite', [a], truthBounds)
  }

  function inSet(code: Term, bits: number): Term {
    if (isConstant(code)) return truth(((bits >>> code.low) & 1) === 1)
    const possible = (2 ** (code.high + 1) - 2 ** code.low) >>> 0
    if ((bits & possible) >>> 0 === possible) return yes
    return (bits & possible) === 0 ? no : term('in-set', [code], truthBounds, bits & possible)
  }

  /** Once a household, whatever the entry: as often as there are entries. */
  function sum(list: Collection, longest: number, of: Term): Term {
    if (is(of, 0)) return no
    if (of.place !== list) return multiply(length(list, longest), of)
    return at('sum', [of], { bounds: sumBounds(longest, of), detail: list, place: 'household', round: of.round + 1 })
  }

  function some(list: Collection, longest: number, of: Term): Term {
    if (is(of, 0)) return no
    if (of.place !== list) return both(of, below(no, length(list, longest)))
    return at('some', [of], { bounds: truthBounds, detail: list, place: 'household', round: of.round + 1 })
  }

  function length(list: Collection, longest: number): Term {
    if (longest === 0) return no
    return at('length', [], { bounds: { low: 0, high: longest }, detail: list, place: 'household', round: 0 })
  }

  return {
    constant,
    column: (key, place, bounds) => at('column', [], { bounds, detail: key, place, round: 0 }),
    lookup: (byDistrict, district) => {
      const bounds = { low: Math.min(...byDistrict), high: Math.max(...byDistrict) }
      return bounds.low === bounds.high ? constant(bounds.low) : term('lookup', [district], bounds, byDistrict)
    },
    stated: (column, mark) => term('stated', [column], truthBounds, mark),
    inexact: (a) => (isExact(a) ? no : term('inexact', [a], truthBounds)),
    ...{ length, add, subtract, multiply, quotient, smaller, larger, choose, below, atMost, equal, both, either },
    ...{ opposite, inSet, sum, some },
  }
}

const isConstant = (term: Term): boolean => term.operation === 'constant'
const isTruth = ({ low, high }: Term): boolean => low === 0 && high === 1
const is = (term: Term, value: number): boolean => term.operation === 'constant' && term.low === value

/** A quotient by a positive constant whose dividend is exact: comparing it is comparing the dividend. */
function wholeQuotient({ operation, of }: Term): { readonly dividend: Term; readonly divisor: number } | undefined {
  const [dividend, divisor] = of
  if (operation !== 'quotient' || !dividend || !divisor) return undefined
  return isConstant(divisor) && divisor.low > 0 && isExact(dividend) ? { dividend, divisor: divisor.low } : undefined
}

const roundOf = (of: readonly Term[]): number => of.reduce((latest, { round }) => Math.max(latest, round), 0)

function placeOf(of: readonly Term[]): Place {
  let found: Place = 'constant'
  for (const { place } of of) {
    if (place === 'constant' || place === found) continue
    if (found !== 'constant' && found !== 'household' && place !== 'household') {
      throw new Error(`one expression asks of an entry of ${found} and of ${place}`)
    }
    if (found === 'constant' || found === 'household') found = place
  }
  return found
}

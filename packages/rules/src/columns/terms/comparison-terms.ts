import { isExact, truthBounds } from './bounds.ts'
import type { Term } from './term.ts'
import { is, isConstant, isTruth, ordered, type TermMaker } from './term-maker.ts'
import type { TermTable } from './term-table.ts'

type Comparisons = Pick<TermTable, 'below' | 'atMost' | 'equal' | 'inSet'>

/**
 * Comparisons of amounts and of codes, settled where the bounds settle them. Long because each constructor is one rule of
 * simplification, and they use each other.
 */
export function comparisonTerms({ term, constant }: TermMaker, table: TermTable): Comparisons {
  const truth = (value: boolean): Term => constant(Number(value))

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
    const [column, line] = isConstant(a) ? [b, a] : [a, b]
    if (column.operation !== 'column' || !isConstant(line) || column.low < 0 || column.high > 30) return undefined
    let bits = 0
    for (let value = column.low; value <= column.high; value += 1) {
      if (column === a ? holds(value, line.low) : holds(line.low, value)) bits |= 1 << value
    }
    return inSet(column, bits)
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
    if (a === b) return constant(1)
    if (a.high < b.low || b.high < a.low) return constant(0)
    const [holds, wanted] = isConstant(a) ? [b, a] : [a, b]
    if (isTruth(holds) && isConstant(wanted)) return is(wanted, 1) ? holds : table.opposite(holds)
    const set = amongFew(a, b, (left, right) => left === right)
    return set ?? term('equal', ordered(a, b), truthBounds)
  }

  function inSet(code: Term, bits: number): Term {
    const possible = (2 ** (code.high + 1) - 2 ** code.low) >>> 0
    if ((bits & possible) >>> 0 === possible) return constant(1)
    return (bits & possible) === 0 ? constant(0) : term('in-set', [code], truthBounds, bits & possible)
  }

  return { below, atMost, equal, inSet }
}

/** A quotient by a positive constant whose dividend is exact: comparing it is comparing the dividend. */
function wholeQuotient({ operation, of }: Term): { readonly dividend: Term; readonly divisor: number } | undefined {
  const [dividend, divisor] = of
  if (operation !== 'quotient' || !dividend || !divisor) return undefined
  return isConstant(divisor) && divisor.low > 0 && isExact(dividend) ? { dividend, divisor: divisor.low } : undefined
}

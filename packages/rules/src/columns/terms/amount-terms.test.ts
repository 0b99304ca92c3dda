import { describe, expect, test } from 'vitest'
import { everyCombination, listsOf, looped } from '../../testing/looped.ts'
import { termTable } from './new-term-table.ts'
import type { Term } from './term.ts'

/** Two amounts, two truths, an amount above zero, and one between the two bounds of the first. */
const ranges = [
  { low: -3, high: 3 },
  { low: -2, high: 2 },
  { low: 0, high: 1 },
  { low: 0, high: 1 },
  { low: 1, high: 3 },
]
const all = everyCombination(ranges)

function opened() {
  const terms = termTable(listsOf(all))
  const columns = ranges.map((bounds, at) => terms.column(`household.${at}`, 'household', bounds))
  const [a, b, t, u, d] = columns as [Term, Term, Term, Term, Term]
  return { terms, of: terms.constant, a, b, t, u, d }
}

type Own = readonly [a: number, b: number, t: number, u: number, d: number]

describe('算式：常数先算好，不起作用的不留下', () => {
  test('两个常数', () => {
    const { terms, of } = opened()
    expect(terms.add(of(7), of(-2))).toBe(of(5))
    expect(terms.subtract(of(7), of(-2))).toBe(of(9))
    expect(terms.multiply(of(7), of(-2))).toBe(of(-14))
    expect(terms.quotient(of(-7), of(2))).toBe(of(-4))
    expect(terms.quotient(of(7), of(0))).toBe(of(0))
    expect(terms.smaller(of(7), of(-2))).toBe(of(-2))
    expect(terms.larger(of(7), of(-2))).toBe(of(7))
  })

  test('加零、减零、乘零、乘一、除以一', () => {
    const { terms, of, a } = opened()
    for (const same of [terms.add(a, of(0)), terms.add(of(0), a), terms.subtract(a, of(0)), terms.quotient(a, of(1))]) {
      expect(same).toBe(a)
    }
    for (const same of [terms.multiply(a, of(1)), terms.multiply(of(1), a)]) expect(same).toBe(a)
    for (const zero of [terms.multiply(a, of(0)), terms.multiply(of(0), a), terms.quotient(a, of(0))]) {
      expect(zero).toBe(of(0))
    }
    expect(terms.add(a, of(2)).operation).toBe('add')
    expect(terms.subtract(of(0), a).operation).toBe('subtract')
  })

  test('不分先后的，换个次序仍是同一步；分先后的不是', () => {
    const { terms, a, b, d } = opened()
    for (const make of [terms.add, terms.multiply, terms.smaller, terms.larger]) expect(make(b, a)).toBe(make(a, b))
    for (const make of [terms.subtract, terms.quotient]) expect(make(b, a)).not.toBe(make(a, b))
    expect(terms.quotient(a, d).of).toEqual([a, d])
    expect(terms.subtract(d, a).of).toEqual([d, a])
  })

  test('界限已经定了大小的，不再比较', () => {
    const { terms, of, a } = opened()
    for (const [x, y] of [
      [a, of(3)],
      [of(3), a],
    ] as const) {
      expect(terms.smaller(x, y)).toBe(a)
      expect(terms.larger(x, y)).toBe(of(3))
    }
    for (const [x, y] of [
      [a, of(-3)],
      [of(-3), a],
    ] as const) {
      expect(terms.smaller(x, y)).toBe(of(-3))
      expect(terms.larger(x, y)).toBe(a)
    }
    expect(terms.smaller(a, of(2)).operation).toBe('smaller')
    expect(terms.larger(a, of(-2)).operation).toBe('larger')
  })
})

describe('取舍', () => {
  test('条件已定、两边相同，就没有取舍', () => {
    const { terms, of, a, b, t } = opened()
    expect(terms.choose(of(1), a, b)).toBe(a)
    expect(terms.choose(of(0), a, b)).toBe(b)
    expect(terms.choose(t, a, a)).toBe(a)
    expect(terms.choose(t, of(1), of(0))).toBe(t)
    expect(terms.choose(t, of(1), of(2)).operation).toBe('choose')
    expect(terms.choose(t, of(2), of(0)).operation).toBe('choose')
    expect(terms.choose(t, of(0), of(1)).operation).toBe('choose')
  })

  test('同一个条件不问两次；否定的条件换边', () => {
    const { terms, a, b, t, u, d } = opened()
    const chosen = terms.choose(t, a, d)
    expect(terms.choose(t, terms.choose(t, a, b), d)).toBe(chosen)
    expect(terms.choose(t, a, terms.choose(t, b, d))).toBe(chosen)
    expect(terms.choose(terms.opposite(t), d, a)).toBe(chosen)
    expect(terms.choose(t, terms.choose(u, a, b), d).of[1]).toBe(terms.choose(u, a, b))
    expect(terms.choose(t, a, terms.choose(u, b, d)).of[2]).toBe(terms.choose(u, b, d))
    expect(terms.choose(t, terms.choose(t, a, b), a)).toBe(a)
    expect(terms.choose(t, terms.add(t, d), b).of[1]).toBe(terms.add(t, d))
    expect(terms.choose(t, b, terms.add(t, d)).of[2]).toBe(terms.add(t, d))
  })

  test('两种情况得同一个数，合成一问', () => {
    const { terms, a, b, t, u } = opened()
    expect(terms.choose(t, a, terms.choose(u, a, b))).toBe(terms.choose(terms.either(t, u), a, b))
  })

  test('要么不少于另一个数、要么不多于它的，较大的一个只看条件', () => {
    const { terms, of, b, t, a } = opened()
    const allOrNothing = terms.choose(t, of(2), of(-2))
    expect(terms.larger(allOrNothing, b)).toBe(terms.choose(t, of(2), b))
    expect(terms.larger(b, allOrNothing)).toBe(terms.choose(t, of(2), b))
    expect(terms.larger(allOrNothing, a).operation).toBe('larger')
    expect(terms.larger(terms.choose(t, of(1), of(-2)), b).operation).toBe('larger')
    expect(terms.larger(terms.choose(t, of(2), of(-1)), b).operation).toBe('larger')
  })
})

describe('循环算出的，与直接计算的相同，且不出界限', () => {
  const rows: readonly (readonly [(at: ReturnType<typeof opened>) => Term, (own: Own) => number])[] = [
    [({ terms, a, b }) => terms.add(a, b), ([a, b]) => a + b],
    [({ terms, a, b }) => terms.subtract(a, b), ([a, b]) => a - b],
    [({ terms, a, b }) => terms.multiply(a, b), ([a, b]) => a * b],
    [({ terms, a, d }) => terms.quotient(a, d), ([a, , , , d]) => Math.floor(a / d)],
    [({ terms, a, b }) => terms.quotient(a, b), ([a, b]) => (b === 0 ? 0 : Math.floor(a / b))],
    [({ terms, d, b }) => terms.quotient(d, b), ([, b, , , d]) => (b === 0 ? 0 : Math.floor(d / b))],
    [({ terms, d, t }) => terms.quotient(d, terms.add(t, t)), ([, , t, , d]) => (t === 0 ? 0 : Math.floor(d / 2))],
    [({ terms, a, of }) => terms.quotient(a, of(-2)), ([a]) => Math.floor(a / -2)],
    [({ terms, a, b }) => terms.smaller(a, b), ([a, b]) => Math.min(a, b)],
    [({ terms, a, b }) => terms.larger(a, b), ([a, b]) => Math.max(a, b)],
    [({ terms, a, of }) => terms.larger(a, of(0)), ([a]) => Math.max(a, 0)],
    [({ terms, a, of }) => terms.larger(terms.constant(0), terms.subtract(of(1), a)), ([a]) => Math.max(0, 1 - a)],
    [({ terms, t, a, b }) => terms.choose(t, a, b), ([a, b, t]) => (t ? a : b)],
    [({ terms, t, a, of }) => terms.choose(t, a, of(0)), ([a, , t]) => (t ? a : 0)],
    [({ terms, t, of }) => terms.choose(t, of(6), of(-3)), ([, , t]) => (t ? 6 : -3)],
    [
      ({ terms, t, a, b, d }) => terms.choose(t, terms.add(a, b), terms.multiply(a, d)),
      ([a, b, t, , d]) => (t ? a + b : a * d),
    ],
    [({ terms, t, u, a, b }) => terms.choose(t, a, terms.choose(u, a, b)), ([a, b, t, u]) => (t || u ? a : b)],
    [({ terms, t, u, a, b }) => terms.choose(t, terms.choose(u, a, b), b), ([a, b, t, u]) => (t && u ? a : b)],
    [({ terms, t, of, b }) => terms.larger(terms.choose(t, of(2), of(-2)), b), ([, b, t]) => (t ? 2 : b)],
  ]

  test('每一种写法，每一种取值', () => {
    const at = opened()
    const roots = rows.map(([make]) => make(at))
    const found = looped(roots, all, at.terms)
    for (const [row, [, value]] of rows.entries()) {
      const { low, high } = roots[row] as Term
      const expected = all.map(({ own }) => value(own as unknown as Own) + 0)
      expect(
        found[row]?.map((one) => one + 0),
        `${row}`,
      ).toEqual(expected)
      expect(expected.every((one) => one >= low && one <= high)).toBe(true)
    }
  })

  test('单独编译时也一样：一步只用一次，写在用它的地方', () => {
    for (const [make, value] of rows) {
      const at = opened()
      const [found] = looped([make(at)], all, at.terms)
      expect(found?.map((one) => one + 0)).toEqual(all.map(({ own }) => value(own as unknown as Own) + 0))
    }
  })
})

import { describe, expect, test } from 'vitest'
import { everyCombination, listsOf, looped } from '../../testing/looped.ts'
import { termTable } from './new-term-table.ts'
import type { Bounds, Term } from './term.ts'

/** An amount of either sign, another one, a code, a truth. */
const ranges = [
  { low: -9, high: 9 },
  { low: -4, high: 2 },
  { low: 0, high: 4 },
  { low: 0, high: 1 },
]
const all = everyCombination(ranges)

function opened() {
  const terms = termTable(listsOf(all))
  const columns = ranges.map((bounds, at) => terms.column(`household.${at}`, 'household', bounds))
  const [a, b, code, t] = columns as [Term, Term, Term, Term]
  const column = (bounds: Bounds) => terms.column(`household.of ${bounds.low} ${bounds.high}`, 'household', bounds)
  return { terms, of: terms.constant, a, b, code, t, column }
}

const tooLarge = { low: 0, high: 2 ** 54 }

describe('比较：界限已经定了的不再比较', () => {
  test('低于', () => {
    const { terms, of, a } = opened()
    expect(terms.below(a, of(10))).toBe(of(1))
    expect(terms.below(a, of(9)).operation).toBe('below')
    expect(terms.below(a, of(-9))).toBe(of(0))
    expect(terms.below(of(-10), a)).toBe(of(1))
    expect(terms.below(of(-9), a).operation).toBe('below')
    expect(terms.below(of(9), a)).toBe(of(0))
  })

  test('不高于', () => {
    const { terms, of, a } = opened()
    expect(terms.atMost(a, of(9))).toBe(of(1))
    expect(terms.atMost(a, of(8)).operation).toBe('at-most')
    expect(terms.atMost(a, of(-10))).toBe(of(0))
    expect(terms.atMost(of(-9), a)).toBe(of(1))
    expect(terms.atMost(of(10), a)).toBe(of(0))
    expect(terms.atMost(of(9), a).operation).toBe('at-most')
  })

  test('等于', () => {
    const { terms, of, a, b, t } = opened()
    expect(terms.equal(a, a)).toBe(of(1))
    expect(terms.equal(a, of(10))).toBe(of(0))
    expect(terms.equal(of(-10), a)).toBe(of(0))
    expect(terms.equal(a, of(9)).operation).toBe('equal')
    expect(terms.equal(a, of(-9)).operation).toBe('equal')
    expect(terms.equal(b, a)).toBe(terms.equal(a, b))
    for (const [one, other] of [
      [t, of(1)],
      [of(1), t],
    ] as const)
      expect(terms.equal(one, other)).toBe(t)
    for (const [one, other] of [
      [t, of(0)],
      [of(0), t],
    ] as const)
      expect(terms.equal(one, other)).toBe(terms.opposite(t))
  })
})

describe('比较：只看那条线，不必先除、先减', () => {
  test('与常数比较的商：比较被除数', () => {
    const { terms, of, a } = opened()
    const third = terms.quotient(a, of(3))
    expect(terms.below(third, of(2))).toBe(terms.below(a, of(6)))
    expect(terms.atMost(third, of(1))).toBe(terms.below(a, of(6)))
    expect(terms.below(of(1), third)).toBe(terms.atMost(of(6), a))
    expect(terms.atMost(of(2), third)).toBe(terms.atMost(of(6), a))
  })

  test('除数不是常数、是负数，被除数不精确，都照除', () => {
    const { terms, of, a, b, column } = opened()
    const quotients = [
      terms.quotient(a, column({ low: 1, high: 3 })),
      terms.quotient(a, of(-3)),
      terms.quotient(column(tooLarge), of(3)),
    ]
    for (const quotient of quotients) {
      expect(terms.below(quotient, of(1)).of).toContain(quotient)
      expect(terms.atMost(of(1), quotient).of).toContain(quotient)
    }
    const third = terms.quotient(a, of(3))
    expect(terms.below(third, b).of).toEqual([third, b])
    expect(terms.below(b, third).of).toEqual([b, third])
    expect(terms.atMost(third, b).of).toEqual([third, b])
    expect(terms.atMost(b, third).of).toEqual([b, third])
    expect(terms.below(terms.multiply(a, of(3)), of(1)).of).toContain(terms.multiply(a, of(3)))
  })

  test('常数减去一个数，与常数比较：比较那个数', () => {
    const { terms, of, a } = opened()
    const less = terms.subtract(of(10), a)
    expect(terms.below(less, of(4))).toBe(terms.below(of(6), a))
    expect(terms.below(of(4), less)).toBe(terms.below(a, of(6)))
    expect(terms.atMost(less, of(4))).toBe(terms.atMost(of(6), a))
    expect(terms.atMost(of(4), less)).toBe(terms.atMost(a, of(6)))
  })

  test('减法不从常数起、另一边不是常数、差不精确，都照减', () => {
    const { terms, of, a, b, column } = opened()
    for (const less of [terms.subtract(a, b), terms.subtract(of(10), column(tooLarge))]) {
      expect(terms.below(less, of(1)).of).toEqual([less, of(1)])
      expect(terms.below(of(-1), less).of).toEqual([of(-1), less])
    }
    const less = terms.subtract(of(3), a)
    expect(terms.below(less, b).of).toEqual([less, b])
    expect(terms.below(b, less).of).toEqual([b, less])
    for (const [no, sign] of [
      [terms.add(of(3), a), 1],
      [terms.quotient(of(300), a), -1],
    ] as const) {
      expect(terms.below(no, of(2)).of).toEqual([no, of(2)])
      expect(terms.atMost(of(sign), no).of).toEqual([of(sign), no])
    }
  })
})

describe('取值不多的列，与常数比较就是在不在一组值里', () => {
  test('两边都可以是列', () => {
    const { terms, of, code } = opened()
    expect(terms.below(code, of(3))).toBe(terms.inSet(code, 0b00111))
    expect(terms.below(of(3), code)).toBe(terms.inSet(code, 0b10000))
    expect(terms.atMost(code, of(3))).toBe(terms.inSet(code, 0b01111))
    expect(terms.atMost(of(3), code)).toBe(terms.inSet(code, 0b11000))
    expect(terms.equal(code, of(3))).toBe(terms.inSet(code, 0b01000))
    expect(terms.equal(of(3), code)).toBe(terms.inSet(code, 0b01000))
  })

  test('三十一个值以内，没有负数，是列而不是算出来的', () => {
    const { terms, of, a, b, code, column } = opened()
    expect(terms.equal(column({ low: 0, high: 30 }), of(30)).operation).toBe('in-set')
    expect(terms.equal(column({ low: 0, high: 31 }), of(30)).operation).toBe('equal')
    expect(terms.equal(column({ low: -1, high: 3 }), of(2)).operation).toBe('equal')
    expect(terms.equal(terms.add(code, code), of(2)).operation).toBe('equal')
    expect(terms.equal(code, b).operation).toBe('equal')
    expect(terms.below(code, a).operation).toBe('below')
  })

  test('值都在里面或都不在里面的，不问；里面没有的值不算在内', () => {
    const { terms, of, code, column } = opened()
    expect(terms.inSet(code, 0b11111)).toBe(of(1))
    expect(terms.inSet(code, 0b111111)).toBe(of(1))
    expect(terms.inSet(code, 0b100000)).toBe(of(0))
    expect(terms.inSet(code, 0b100001)).toBe(terms.inSet(code, 1))
    expect(terms.inSet(code, 0b01111).operation).toBe('in-set')
    expect(terms.inSet(of(3), 0b01000)).toBe(of(1))
    expect(terms.inSet(of(3), 0b10111)).toBe(of(0))
    expect(terms.inSet(of(31), 1 << 31)).toBe(of(1))

    const upper = column({ low: 2, high: 31 })
    expect(terms.inSet(upper, ~3)).toBe(of(1))
    expect(terms.inSet(upper, 3)).toBe(of(0))
    expect(terms.inSet(upper, ~7)).toMatchObject({ operation: 'in-set', detail: ~7, low: 0, high: 1 })
  })
})

test('每一种比较，每一条线：循环算出的与直接比较的相同', () => {
  const { terms, of, a, b, code, t } = opened()
  const sides: readonly (readonly [Term, (own: readonly number[]) => number])[] = [
    [a, ([a]) => a as number],
    [terms.quotient(a, of(3)), ([a]) => Math.floor((a as number) / 3)],
    [terms.subtract(of(2), a), ([a]) => 2 - (a as number)],
    [code, ([, , code]) => code as number],
    [t, ([, , , t]) => t as number],
    [b, ([, b]) => b as number],
    ...[-3, -1, 0, 1, 2, 3].map((line) => [of(line), () => line] as const),
  ]
  const roots: Term[] = []
  const expected: number[][] = []
  const compare = (term: Term, holds: (own: readonly number[]) => boolean) => {
    roots.push(term)
    expected.push(all.map(({ own }) => Number(holds(own))))
  }
  for (const [one, left] of sides) {
    for (const [other, right] of sides) {
      compare(terms.below(one, other), (own) => left(own) < right(own))
      compare(terms.atMost(one, other), (own) => left(own) <= right(own))
      compare(terms.equal(one, other), (own) => left(own) === right(own))
    }
  }
  expect(looped(roots, all, terms)).toEqual(expected)
})

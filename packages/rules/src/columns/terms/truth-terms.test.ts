import { describe, expect, test } from 'vitest'
import { everyCombination, listsOf, looped } from '../../testing/looped.ts'
import { termTable } from './new-term-table.ts'
import type { Term } from './term.ts'

/** Three truths, a code and another one, an amount and another one. */
const ranges = [
  { low: 0, high: 1 },
  { low: 0, high: 1 },
  { low: 0, high: 1 },
  { low: 0, high: 3 },
  { low: 0, high: 3 },
  { low: -2, high: 2 },
  { low: -2, high: 2 },
]
const all = everyCombination(ranges)

function opened() {
  const terms = termTable(listsOf(all))
  const columns = ranges.map((bounds, at) => terms.column(`household.${at}`, 'household', bounds))
  const [x, y, z, code, other, a, b] = columns as [Term, Term, Term, Term, Term, Term, Term]
  return { terms, no: terms.constant(0), yes: terms.constant(1), x, y, z, code, other, a, b }
}

describe('并且、或者、否定', () => {
  test('已定的一边决定，或不留下', () => {
    const { terms, no, yes, x } = opened()
    const rows: readonly (readonly [Term, Term])[] = [
      [terms.both(x, yes), x],
      [terms.both(yes, x), x],
      [terms.both(x, no), no],
      [terms.both(no, x), no],
      [terms.either(x, yes), yes],
      [terms.either(yes, x), yes],
      [terms.either(x, no), x],
      [terms.either(no, x), x],
      [terms.both(x, x), x],
      [terms.either(x, x), x],
      [terms.opposite(no), yes],
      [terms.opposite(yes), no],
    ]
    for (const [found, expected] of rows) expect(found).toBe(expected)
  })

  test('次序不论', () => {
    const { terms, x, y } = opened()
    expect(terms.both(y, x)).toBe(terms.both(x, y))
    expect(terms.either(y, x)).toBe(terms.either(x, y))
    expect(terms.both(x, y)).toMatchObject({ operation: 'both', of: [x, y], low: 0, high: 1 })
    expect(terms.either(x, y)).toMatchObject({ operation: 'either', of: [x, y], low: 0, high: 1 })
  })

  test('与自己的否定：不可能，或必然', () => {
    const { terms, no, yes, x, a, b } = opened()
    for (const truth of [x, terms.below(a, b), terms.equal(a, b)]) {
      expect(terms.both(truth, terms.opposite(truth))).toBe(no)
      expect(terms.both(terms.opposite(truth), truth)).toBe(no)
      expect(terms.either(truth, terms.opposite(truth))).toBe(yes)
      expect(terms.either(terms.opposite(truth), truth)).toBe(yes)
    }
  })
})

describe('从另一边已经知道的，不再问', () => {
  test('并且：一边里面再问同一件事', () => {
    const { terms, no, x, y, z } = opened()
    const notX = terms.opposite(x)
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      const notOne = terms.opposite(one)
      expect(terms.both(one, terms.either(one, other))).toBe(one)
      expect(terms.both(terms.either(one, other), one)).toBe(one)
      expect(terms.both(one, terms.either(notOne, other))).toBe(terms.both(x, y))
      expect(terms.both(terms.either(notOne, other), one)).toBe(terms.both(x, y))
      expect(terms.both(one, terms.both(one, other))).toBe(terms.both(x, y))
      expect(terms.both(terms.both(x, y), one)).toBe(terms.both(x, y))
    }
    expect(terms.both(x, terms.both(notX, y))).toBe(no)
    expect(terms.both(terms.both(x, y), terms.either(terms.both(x, z), notX))).toBe(terms.both(terms.both(x, y), z))
  })

  test('或者：一边里面再问同一件事', () => {
    const { terms, yes, x, y, z } = opened()
    const notX = terms.opposite(x)
    for (const [one, other] of [
      [x, y],
      [y, x],
    ] as const) {
      const notOne = terms.opposite(one)
      expect(terms.either(one, terms.both(one, other))).toBe(one)
      expect(terms.either(terms.both(one, other), one)).toBe(one)
      expect(terms.either(one, terms.both(notOne, other))).toBe(terms.either(x, y))
      expect(terms.either(terms.both(notOne, other), one)).toBe(terms.either(x, y))
      expect(terms.either(one, terms.either(one, other))).toBe(terms.either(x, y))
    }
    expect(terms.either(x, terms.either(notX, y))).toBe(yes)
    expect(terms.either(terms.either(x, y), terms.both(terms.either(x, z), notX))).toBe(
      terms.either(terms.either(x, y), z),
    )
  })

  test('问同一个代码的两问，合成一问', () => {
    const { terms, no, yes, code, other, x } = opened()
    expect(terms.both(terms.inSet(code, 0b0110), terms.inSet(code, 0b0011))).toBe(terms.inSet(code, 0b0010))
    expect(terms.either(terms.inSet(code, 0b0100), terms.inSet(code, 0b0001))).toBe(terms.inSet(code, 0b0101))
    expect(terms.both(terms.inSet(code, 0b0100), terms.inSet(code, 0b0001))).toBe(no)
    expect(terms.either(terms.inSet(code, 0b0110), terms.inSet(code, 0b1011))).toBe(yes)
    expect(terms.both(terms.inSet(code, 1), terms.inSet(other, 1)).operation).toBe('both')
    expect(terms.both(terms.inSet(code, 1), x).operation).toBe('both')
    expect(terms.both(x, terms.inSet(code, 1)).operation).toBe('both')
    expect(terms.either(terms.stated(code, 255), terms.inSet(code, 1)).operation).toBe('either')
    expect(terms.either(terms.inSet(code, 1), terms.stated(code, 255)).operation).toBe('either')
  })
})

describe('否定推到里面', () => {
  test('每一种真假', () => {
    const { terms, x, y, a, b, code } = opened()
    expect(terms.opposite(terms.below(a, b))).toBe(terms.atMost(b, a))
    expect(terms.opposite(terms.atMost(a, b))).toBe(terms.below(b, a))
    expect(terms.opposite(terms.both(x, y))).toBe(terms.either(terms.opposite(x), terms.opposite(y)))
    expect(terms.opposite(terms.either(x, y))).toBe(terms.both(terms.opposite(x), terms.opposite(y)))
    expect(terms.opposite(terms.inSet(code, 0b0011))).toBe(terms.inSet(code, 0b1100))
    expect(terms.opposite(terms.equal(a, b))).toMatchObject({ operation: 'opposite', of: [terms.equal(a, b)] })
    expect(terms.opposite(x)).toMatchObject({ operation: 'opposite', of: [x], low: 0, high: 1 })
  })

  test('否定两次是原来的', () => {
    const { terms, x, y, z, a, b, code } = opened()
    const truths = [
      ...[x, terms.below(a, b), terms.atMost(a, b), terms.equal(a, b), terms.inSet(code, 5)],
      ...[terms.both(x, y), terms.either(terms.both(x, y), z), terms.both(terms.either(x, z), terms.opposite(y))],
    ]
    for (const truth of truths) expect(terms.opposite(terms.opposite(truth))).toBe(truth)
  })
})

test('两层的每一种组合：循环算出的与直接判断的相同', () => {
  const { terms, x, y, code, a, b } = opened()
  type Truth = readonly [Term, (own: readonly number[]) => boolean]
  const basic: readonly Truth[] = [
    [x, ([x]) => x === 1],
    [y, ([, y]) => y === 1],
    [terms.inSet(code, 0b0110), ([, , , code]) => code === 1 || code === 2],
    [terms.inSet(code, 0b0011), ([, , , code]) => (code as number) < 2],
    [terms.below(a, b), ([, , , , , a, b]) => (a as number) < (b as number)],
    [terms.equal(a, b), ([, , , , , a, b]) => a === b],
  ]
  const withOpposites = basic.flatMap<Truth>(([term, holds]) => [
    [term, holds],
    [terms.opposite(term), (own) => !holds(own)],
  ])
  const joined = (some: readonly Truth[], others: readonly Truth[]): readonly Truth[] =>
    some.flatMap(([one, left]) =>
      others.flatMap<Truth>(([other, right]) => [
        [terms.both(one, other), (own) => left(own) && right(own)],
        [terms.either(one, other), (own) => left(own) || right(own)],
      ]),
    )
  const truths = joined(withOpposites, joined(withOpposites.slice(0, 4), basic))
  const found = looped(
    truths.map(([term]) => term),
    all.slice(0, 400),
    terms,
  )
  for (const [at, [, holds]] of truths.entries()) {
    expect(found[at], `${at}`).toEqual(all.slice(0, 400).map(({ own }) => Number(holds(own))))
  }
})

import { describe, expect, test } from 'vitest'
import type { Numbers } from '../../testing/a-formula.ts'
import { listsOf, looped } from '../../testing/looped.ts'
import { termTable } from './new-term-table.ts'
import type { Term } from './term.ts'
import { isConstant, isTruth } from './term-maker.ts'

/** Of each household a district, an amount and one far beyond the exact whole numbers; of each entry an amount and a truth. */
const all: readonly Numbers[] = [
  { own: [0, 5, 2 ** 50], entries: [] },
  { own: [1, 255, -(2 ** 50)], entries: [[3, 1]] },
  {
    own: [2, -4, 7],
    entries: [
      [-2, 0],
      [4, 1],
      [4, 0],
    ],
  },
]

function opened() {
  const terms = termTable(listsOf(all))
  const district = terms.column('household.0', 'household', { low: 0, high: 2 })
  const own = terms.column('household.1', 'household', { low: -4, high: 255 })
  const large = terms.column('household.2', 'household', { low: -(2 ** 50), high: 2 ** 50 })
  const each = terms.column('members.0', 'members', { low: -2, high: 4 })
  const holds = terms.column('members.1', 'members', { low: 0, high: 1 })
  return { terms, of: terms.constant, district, own, large, each, holds }
}

const valuesOf = (term: Term, { terms }: ReturnType<typeof opened>) => looped([term], all, terms)[0]

describe('同样的计算是同一步', () => {
  test('列、常数、各种算式', () => {
    const { terms, of, own, each, holds, district } = opened()
    const pairs = () => [
      ...[
        of(3),
        terms.column('household.1', 'household', own),
        terms.add(own, of(3)),
        terms.lookup([1, 2, 2], district),
      ],
      ...[terms.sum('members', each), terms.some('members', holds), terms.length('members'), terms.stated(own, 255)],
    ]
    const [first, second] = [pairs(), pairs()]
    for (const [at, term] of first.entries()) expect(second[at]).toBe(term)
    expect(new Set(first).size).toBe(first.length)
    expect(terms.stated(own, 254)).not.toBe(terms.stated(own, 255))
    expect(terms.lookup([1, 2, 3], district)).not.toBe(terms.lookup([1, 2, 2], district))
    expect(terms.column('household.9', 'household', own)).not.toBe(own)
  })

  test('部分的号码比整体小', () => {
    const { terms, of, own, each } = opened()
    const whole = terms.sum('members', terms.add(each, terms.multiply(own, of(2))))
    const smaller = (term: Term): boolean => term.of.every((part) => part.id < term.id && smaller(part))
    expect(smaller(whole)).toBe(true)
  })
})

describe('在哪里算，在第几轮算', () => {
  test('常数、家庭、成员', () => {
    const { terms, of, own, each } = opened()
    expect(of(3)).toMatchObject({ place: 'constant', round: 0, low: 3, high: 3, detail: 3, of: [] })
    expect(own).toMatchObject({ place: 'household', round: 0, detail: 'household.1', low: -4, high: 255 })
    expect(terms.add(of(3), own)).toMatchObject({ place: 'household', detail: 0 })
    for (const whole of [terms.subtract(own, each), terms.subtract(each, own), terms.subtract(of(1), each)]) {
      expect(whole.place).toBe('members')
    }
    expect(terms.subtract(terms.subtract(each, own), each).place).toBe('members')
    expect(terms.choose(terms.below(own, of(3)), each, of(0)).place).toBe('members')
  })

  test('两张清单的数不能在一个算式里', () => {
    const { terms, own, each } = opened()
    const other = terms.column('vehicles.0', 'vehicles', { low: 0, high: 9 })
    expect(() => terms.add(each, other)).toThrow('one expression asks of an entry of members and of vehicles')
    expect(() => terms.add(terms.add(own, other), each)).toThrow('of members and of vehicles')
  })

  test('总和在它所加的之后一轮', () => {
    const { terms, each, own } = opened()
    const total = terms.sum('members', each)
    expect(total).toMatchObject({ place: 'household', round: 1, detail: 'members', of: [each] })
    const above = terms.below(total, each)
    expect(above).toMatchObject({ place: 'members', round: 1 })
    expect(terms.some('members', above)).toMatchObject({ place: 'household', round: 2, low: 0, high: 1 })
    expect(terms.add(terms.sum('members', above), own).round).toBe(2)
  })
})

describe('清单', () => {
  test('没有一行的清单：总和是零，一个也没有', () => {
    const { terms, of } = opened()
    const none = terms.column('vehicles.0', 'vehicles', { low: 0, high: 1 })
    expect(terms.length('vehicles')).toBe(of(0))
    expect(terms.sum('vehicles', of(5))).toBe(of(0))
    expect(terms.some('vehicles', of(1))).toBe(of(0))
    expect(terms.sum('vehicles', none)).toMatchObject({ low: 0, high: 0 })
  })

  test('加的是零，就没有总和', () => {
    const { terms, of } = opened()
    expect(terms.sum('members', of(0))).toBe(of(0))
    expect(terms.some('members', of(0))).toBe(of(0))
  })

  test('与哪一行无关的：乘以行数', () => {
    const at = opened()
    const { terms, of, own } = at
    expect(terms.sum('members', own)).toBe(terms.multiply(terms.length('members'), own))
    const negative = terms.below(own, of(0))
    expect(terms.some('members', negative)).toBe(terms.both(negative, terms.below(of(0), terms.length('members'))))
    expect(terms.length('members')).toMatchObject({ low: 0, high: 3, place: 'household', round: 0, detail: 'members' })
    expect(valuesOf(terms.length('members'), at)).toEqual([0, 1, 3])
    expect(valuesOf(terms.sum('members', of(5)), at)).toEqual([0, 5, 15])
    expect(valuesOf(terms.some('members', of(1)), at)).toEqual([0, 1, 1])
  })

  test('逐行相加', () => {
    const at = opened()
    const { terms, each, holds, own } = at
    expect(terms.sum('members', each)).toMatchObject({ low: -6, high: 12 })
    expect(valuesOf(terms.sum('members', each), at)).toEqual([0, 3, 6])
    expect(valuesOf(terms.sum('members', terms.choose(holds, each, terms.constant(0))), at)).toEqual([0, 3, 4])
    expect(valuesOf(terms.some('members', holds), at)).toEqual([0, 1, 1])
    expect(valuesOf(terms.some('members', terms.below(each, own)), at)).toEqual([0, 1, 0])
  })
})

describe('查表、知不知道、精不精确', () => {
  test('各区县自己的数；都相同就是常数', () => {
    const at = opened()
    const { terms, of, district } = at
    expect(terms.lookup([7, 7, 7], district)).toBe(of(7))
    const found = terms.lookup([30, -10, 20], district)
    expect(found).toMatchObject({ low: -10, high: 30, place: 'household', of: [district] })
    expect(valuesOf(found, at)).toEqual([30, -10, 20])
    expect(looped([found, terms.lookup([1, 2, 3], district)], all, terms)).toEqual([
      [30, -10, 20],
      [1, 2, 3],
    ])
  })

  test('记号不是值', () => {
    const at = opened()
    const { terms, own, large } = at
    expect(valuesOf(terms.stated(own, 255), at)).toEqual([1, 0, 1])
    expect(valuesOf(terms.stated(own, -4), at)).toEqual([1, 1, 0])
    expect(valuesOf(terms.stated(large, Number.NaN), at)).toEqual([1, 1, 1])
    expect(terms.stated(own, 255)).toMatchObject({ low: 0, high: 1, place: 'household' })
  })

  test('可能不精确的才问', () => {
    const at = opened()
    const { terms, of, own, large } = at
    expect(terms.inexact(own)).toBe(of(0))
    expect(valuesOf(terms.inexact(terms.multiply(large, own)), at)).toEqual([0, 1, 0])
    expect(valuesOf(terms.inexact(terms.multiply(large, of(8))), at)).toEqual([1, 1, 0])
  })

  test('什么是常数，什么是真假', () => {
    const { of, own, holds } = opened()
    expect([of(1), own].map(isConstant)).toEqual([true, false])
    expect([holds, own, of(1), of(0)].map(isTruth)).toEqual([true, false, false, false])
    expect(isTruth({ low: -1, high: 1 })).toBe(false)
    expect(isTruth({ low: 0, high: 2 })).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { listsOf } from '../../testing/looped.ts'
import { conditionsOf, follows, largestOf, sharedBy } from './conditions.ts'
import { termTable } from './new-term-table.ts'
import type { Term } from './term.ts'

function opened() {
  const terms = termTable(listsOf([]))
  const truths = ['x', 'y', 'z'].map((key) => terms.column(key, 'household', { low: 0, high: 1 }))
  const [x, y, z] = truths as [Term, Term, Term]
  const [a, b] = ['a', 'b'].map((key) => terms.column(key, 'household', { low: -9, high: 9 })) as [Term, Term]
  return { terms, zero: terms.constant(0), x, y, z, a, b }
}

const set = (...terms: readonly Term[]) => new Set(terms)

describe('一个数不为零，什么必定成立', () => {
  test('一个条件：它自己；几个条件同时：各个与全部', () => {
    const { terms, x, y } = opened()
    expect(conditionsOf(x)).toEqual(set(x))
    expect(conditionsOf(terms.both(x, y))).toEqual(set(terms.both(x, y), x, y))
  })

  test('有一个成立就行的：只有它自己，和两边都有的', () => {
    const { terms, x, y, z } = opened()
    const either = terms.either(x, y)
    expect(conditionsOf(either)).toEqual(set(either))
    const both = terms.either(terms.both(x, y), terms.both(x, z))
    expect(conditionsOf(both)).toEqual(set(both, x))
  })

  test('积：每个因子的条件；数本身不是条件', () => {
    const { terms, x, y, a } = opened()
    expect(conditionsOf(terms.multiply(x, a))).toEqual(set(x))
    expect(conditionsOf(terms.multiply(x, y))).toEqual(set(terms.multiply(x, y), x, y))
    expect(conditionsOf(a)).toEqual(set())
    expect(conditionsOf(terms.add(x, y))).toEqual(set())
  })

  test('取舍：不选就是零的，那个条件；否则没有', () => {
    const { terms, zero, x, y, a, b } = opened()
    expect(conditionsOf(terms.choose(x, a, zero))).toEqual(set(x))
    expect(conditionsOf(terms.choose(x, terms.multiply(y, a), zero))).toEqual(set(x, y))
    expect(conditionsOf(terms.choose(x, a, b))).toEqual(set())
    expect(conditionsOf(terms.choose(x, a, terms.constant(1)))).toEqual(set())
    expect(conditionsOf(terms.choose(x, a, y))).toEqual(set())
  })

  test('问过的不再去找', () => {
    const { terms, x, y } = opened()
    expect(conditionsOf(terms.both(x, y))).toBe(conditionsOf(terms.both(x, y)))
  })
})

describe('从一些条件能不能推出另一个', () => {
  test('在其中的；各部分都推得出的；有一部分推得出的', () => {
    const { terms, x, y, z } = opened()
    expect(follows(x, set(x))).toBe(true)
    expect(follows(x, set(y))).toBe(false)
    expect(follows(terms.both(x, y), set(x, y))).toBe(true)
    expect(follows(terms.both(x, y), set(x, z))).toBe(false)
    expect(follows(terms.both(x, y), set(y))).toBe(false)
    expect(follows(terms.either(x, y), set(y))).toBe(true)
    expect(follows(terms.either(x, y), set(z))).toBe(false)
    expect(follows(terms.below(x, y), set(x, y))).toBe(false)
  })

  test('两组都有的：能从另一组推出的', () => {
    const { terms, x, y, z } = opened()
    expect(sharedBy(set(x, y), set(y, z))).toEqual(set(y))
    const either = terms.either(x, z)
    expect(sharedBy(set(x, y), set(either))).toEqual(set(either))
    expect(sharedBy(set(either), set(x, y))).toEqual(set(either))
    expect(sharedBy(set(x), set(y))).toEqual(set())
  })

  test('最大的：不是另一个的部分', () => {
    const { terms, x, y, z } = opened()
    const both = terms.both(x, y)
    expect(largestOf([x, both, y, z])).toEqual([both, z])
    expect(largestOf([x, y])).toEqual([x, y])
    expect(largestOf([])).toEqual([])
  })
})

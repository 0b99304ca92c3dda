import { describe, expect, test } from 'vitest'
import { listsOf } from '../../testing/looped.ts'
import { termTable } from '../terms/new-term-table.ts'
import type { Term } from '../terms/term.ts'
import { clustersOf } from './guards.ts'

function opened() {
  const terms = termTable(listsOf([{ own: [], entries: [[], []] }]))
  const truth = (key: string, place: 'household' | 'members' = 'members') =>
    terms.column(key, place, { low: 0, high: 1 })
  const each = terms.column('each', 'members', { low: -9, high: 9 })
  const numbers = Array.from({ length: 99 }, (_, at) => terms.constant(at))
  /** An amount that takes so many steps to compute from the entry's column, unlike any from another start. */
  const chain = (steps: number, from = 0) =>
    numbers.slice(from + 1, from + 1 + steps).reduce((rest, step) => terms.subtract(step, rest), each)
  const sumOf = (when: Term, of: Term) => terms.sum('members', terms.choose(when, of, terms.constant(0)))
  const [w, x, y, z] = ['w', 'x', 'y', 'z'].map((key) => truth(key)) as [Term, Term, Term, Term]
  return { terms, truth, each, chain, sumOf, w, x, y, z }
}

const shown = (sums: readonly Term[]) => clustersOf(sums).map(({ sums, guard }) => ({ sums, guard }))

describe('不够条件的行，不必算', () => {
  test('省下十二步才值得一问', () => {
    const { sumOf, chain, x, each } = opened()
    const worth = sumOf(x, chain(10))
    const [cluster] = clustersOf([worth])
    expect(cluster?.guard).toEqual([x])
    expect(cluster?.inside.size).toBe(12)
    expect(cluster?.inside.has(each)).toBe(true)
    expect(cluster?.inside.has(x)).toBe(false)
    expect(clustersOf([sumOf(x, chain(9))])).toEqual([{ sums: [sumOf(x, chain(9))], guard: [], inside: new Set() }])
  })

  test('问最大的条件：问了“都成立”，不再问各个', () => {
    const { terms, sumOf, chain, x, y } = opened()
    expect(shown([sumOf(terms.both(x, y), chain(12))])).toEqual([
      { sums: [sumOf(terms.both(x, y), chain(12))], guard: [terms.both(x, y)] },
    ])
  })

  test('只有家庭的条件、没有条件的，不问', () => {
    const { terms, truth, sumOf, chain } = opened()
    for (const sum of [sumOf(truth('own', 'household'), chain(20)), terms.sum('members', chain(20))]) {
      expect(shown([sum])).toEqual([{ sums: [sum], guard: [] }])
    }
  })
})

test('家庭的条件与成员的一起问', () => {
  const { terms, truth, chain, x } = opened()
  const own = truth('own', 'household')
  const sum = terms.sum('members', terms.multiply(own, terms.multiply(x, chain(15))))
  const [cluster] = clustersOf([sum])
  expect(new Set(cluster?.guard)).toEqual(new Set([own, x]))
})

describe('条件相近的总和放在一起', () => {
  test('条件相同的在一起，不同的分开', () => {
    const { sumOf, chain, x, y } = opened()
    const [one, two, other] = [sumOf(x, chain(15)), sumOf(x, chain(15, 20)), sumOf(y, chain(15, 40))]
    expect(shown([one, other, two])).toEqual([
      { sums: [one, two], guard: [x] },
      { sums: [other], guard: [y] },
    ])
  })

  test('共有一半以上才算相近，问共有的', () => {
    const { terms, sumOf, chain, w, x, y, z } = opened()
    const both = terms.both(x, y)
    const [one, nearly] = [sumOf(both, chain(15)), sumOf(terms.both(both, z), chain(15, 20))]
    const apart = sumOf(terms.both(x, w), chain(15, 40))
    expect(shown([one, nearly, apart])).toEqual([
      { sums: [one, nearly], guard: [both] },
      { sums: [apart], guard: [terms.both(x, w)] },
    ])
    expect(shown([nearly, one, apart])[0]).toEqual({ sums: [nearly, one], guard: [both] })
  })

  test('正好一半也算；少于一半不算', () => {
    const { terms, sumOf, chain, w, x, y, z } = opened()
    const elsewhere = sumOf(w, chain(15, 60))
    const [one, either] = [sumOf(terms.either(x, y), chain(15)), sumOf(x, chain(15, 20))]
    expect(shown([one, either, elsewhere])[0]).toEqual({ sums: [one, either], guard: [terms.either(x, y)] })
    const [few, many] = [sumOf(x, chain(15)), sumOf(terms.both(x, z), chain(15, 20))]
    expect(shown([few, many, elsewhere]).map(({ sums }) => sums)).toEqual([[few], [many], [elsewhere]])
    const product = (first: Term, second: Term, from: number) =>
      terms.sum(
        'members',
        terms.multiply(terms.multiply(first, chain(15, from)), terms.multiply(second, chain(3, from))),
      )
    const halves = [product(x, y, 0), product(x, z, 30), elsewhere]
    expect(shown(halves)[0]).toEqual({ sums: halves.slice(0, 2), guard: [x] })
  })

  test('各个总和都有的条件，不使它们相近', () => {
    const { terms, sumOf, chain, x, y, z } = opened()
    const sums = [sumOf(terms.both(x, y), chain(15)), sumOf(terms.both(x, z), chain(15, 20))]
    expect(shown(sums)).toEqual([
      { sums: [sums[0]], guard: [terms.both(x, y)] },
      { sums: [sums[1]], guard: [terms.both(x, z)] },
    ])
    const alike = [sumOf(x, chain(15)), sumOf(x, chain(15, 20))]
    expect(shown(alike)).toEqual(alike.map((sum) => ({ sums: [sum], guard: [x] })))
  })

  test('家庭的条件也不使它们相近', () => {
    const { terms, truth, sumOf, chain, x, y, z } = opened()
    const own = truth('own', 'household')
    const sums = [
      sumOf(terms.both(own, x), chain(15)),
      sumOf(terms.both(own, y), chain(15, 20)),
      sumOf(z, chain(15, 40)),
    ]
    expect(shown(sums).map((one) => one.sums)).toEqual(sums.map((sum) => [sum]))
  })

  test('别的总和也要的步，不在里面；少了它就不值得一问', () => {
    const { terms, sumOf, chain, x, y } = opened()
    const shared = chain(15)
    const sums = [sumOf(x, shared), sumOf(y, terms.subtract(terms.constant(60), shared))]
    expect(shown(sums)).toEqual(sums.map((sum) => ({ sums: [sum], guard: [] })))
    const [one] = clustersOf([sumOf(x, chain(30)), sumOf(y, chain(8))])
    expect(one?.guard).toEqual([x])
    expect(one?.inside.has(chain(9))).toBe(true)
    expect(one?.inside.has(chain(8))).toBe(false)
  })
})

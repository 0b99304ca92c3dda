import { describe, expect, test } from 'vitest'
import { dwelling, household, member } from '../expression/facts.ts'
import {
  ageOf,
  cases,
  conditionRule,
  countOf,
  isAbove,
  literal,
  minus,
  plus,
  sumOver,
} from '../expression/vocabulary.ts'
import { columnKey, everyNodeIn, everyPartOf, factsAsked } from './facts-asked.ts'

const identity = { id: 'asked', title: '所问', version: 1, basis: [] as never }

describe('一组规则问到哪些事实', () => {
  test('清单里的，条件里的，都在内；同一个只算一次；按名称排列', () => {
    const income = sumOver('members', member.wage, isAbove(ageOf(member.birth), 16))
    const asked = factsAsked([plus(income, household.shops, household.shops), sumOver('dwellings', dwelling.area)])
    expect(asked.map(({ key }) => key)).toEqual(['dwellings.area', 'household.shops', 'members.birth', 'members.wage'])
    expect(asked[3]).toEqual({
      key: 'members.wage',
      scope: 'members',
      name: 'wage',
      kind: expect.objectContaining({ kind: 'money', title: '工资' }),
    })
  })

  test('写的次序不论', () => {
    const keys = (...roots: Parameters<typeof factsAsked>[0]) => factsAsked(roots).map(({ key }) => key)
    const sorted = ['household.farmCost', 'household.farmRevenue', 'household.shops']
    const { farmCost, farmRevenue, shops } = household
    for (const roots of [
      [farmCost, farmRevenue, shops],
      [shops, farmRevenue, farmCost],
      [farmRevenue, shops, farmCost],
    ]) {
      expect(keys(...roots)).toEqual(sorted)
    }
  })

  test('不问事实的规则', () => {
    expect(factsAsked([literal(3), countOf('members')])).toEqual([])
  })

  test('列的名称', () => {
    expect(columnKey('members', 'wage')).toBe('members.wage')
  })
})

describe('一个算式由哪些组成', () => {
  test('总和：所加的和条件', () => {
    const where = isAbove(member.wage, 1)
    expect(everyPartOf(sumOver('members', member.wage, where))).toEqual([member.wage, where])
    const count = countOf('members', where)
    expect(everyPartOf(count)).toEqual([literal(1), where])
  })

  test('其他的照写法', () => {
    expect(everyPartOf(minus(household.shops, 2))).toEqual([household.shops, literal(2)])
  })

  test('几处用到的一条规则只看一次', () => {
    const rule = conditionRule(identity, isAbove(household.shops, 0))
    const chosen = cases([[rule, 1]], 2)
    const found = everyNodeIn([chosen, rule, countOf('members', rule)])
    expect([...found].filter((node) => node.op === 'rule')).toEqual([rule])
    expect([...found].filter((node) => node.op === 'fact')).toEqual([household.shops])
    expect(found).toContain(chosen)
  })
})

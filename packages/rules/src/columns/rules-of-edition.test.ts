import { describe, expect, test } from 'vitest'
import type { Edition } from '../assessment/edition.ts'
import { household, member } from '../expression/facts.ts'
import { amountRule, conditionRule, isAbove, literal, sumOver } from '../expression/vocabulary.ts'
import { everyRule, everyVerdict, rootsOf } from './rules-of-edition.ts'

const identity = (id: string) => ({ id, title: id, version: 1, basis: [] as never })
const condition = (id: string) => conditionRule(identity(id), isAbove(household.shops, 0))
const amount = (id: string) => amountRule(identity(id), 'fen', household.farmRevenue)
const ofMember = amountRule(identity('wage'), 'fen', member.wage)
const earns = conditionRule(identity('earns'), isAbove(member.wage, 0))

const dibao = {
  programme: 'dibao',
  entitled: condition('dibao'),
  conditions: [condition('poor')],
  amount: amount('paid'),
}
const personal = { entitled: earns, conditions: [condition('personal')], amount: ofMember }
const tekun = { programme: 'tekun', entitled: condition('tekun'), conditions: [], personal }
const aside = { entitled: condition('aside'), conditions: [] }
const marginal = { programme: 'marginal', entitled: condition('marginal'), conditions: [], personal: aside }
const benefit = { programme: 'subsidy', entitled: condition('subsidy'), conditions: [] }
const inside = amount('inside')
const edition = {
  programmes: [dibao, tekun, marginal],
  benefits: [benefit],
  householdSize: amount('size'),
  figures: [{ rule: amountRule(identity('figure'), 'fen', sumOver('members', ofMember)) }],
  explained: [amountRule(identity('explained'), 'fen', inside), dibao.entitled],
} as unknown as Edition

describe('一个版次的规则', () => {
  test('点到的每一条：条件、结论、金额、数字、只作说明的；同一条只列一次', () => {
    expect(rootsOf(edition).map(({ identity }) => identity.id)).toEqual([
      ...['dibao', 'poor', 'paid', 'tekun', 'earns', 'personal', 'wage', 'marginal', 'aside', 'subsidy'],
      ...['size', 'figure', 'explained'],
    ])
  })

  test('里面用到的也各成一列；成员的金额是总和，成员的条件是人数', () => {
    const columns = everyRule(edition)
    expect(columns.map(({ name }) => name)).toContain('inside')
    expect(columns.find(({ name }) => name === 'inside')).toEqual({
      name: 'inside',
      of: inside,
      rule: inside,
      scope: 'household',
    })
    expect(columns.find(({ name }) => name === 'wage')).toMatchObject({
      of: { op: 'sum', over: 'members', of: ofMember, where: literal(true) },
      rule: ofMember,
      scope: 'members',
    })
    expect(columns.find(({ name }) => name === 'earns')).toMatchObject({
      of: { op: 'count', over: 'members', where: earns },
      scope: 'members',
    })
  })

  test('结论与金额：没有金额的只有结论；不符合的金额是零', () => {
    const verdicts = everyVerdict(edition)
    expect(verdicts.map(({ name }) => name)).toEqual(['dibao', 'dibao.amount', 'tekun', 'marginal', 'subsidy'])
    expect(verdicts[0]).toEqual({ name: 'dibao', of: dibao.entitled, rule: dibao.entitled, scope: 'household' })
    expect(verdicts[1]).toMatchObject({
      of: { op: 'cases', branches: [{ when: dibao.entitled, gives: dibao.amount }], otherwise: literal(0) },
      rule: dibao.amount,
      scope: 'household',
    })
  })
})

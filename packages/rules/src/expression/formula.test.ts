import { describe, expect, test } from 'vitest'
import { unknown } from '../facts/fact.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { explain, explainer } from './explain.ts'
import type { Expression } from './expression.ts'
import { household, member } from './facts.ts'
import type { TraceNode } from './trace.ts'
import {
  amountRule,
  conditionRule,
  countOf,
  divide,
  isAbove,
  isAtLeast,
  isBelow,
  largestOf,
  minus,
  notBelowZero,
  plus,
  smallestOf,
  sumOver,
  times,
} from './vocabulary.ts'

const facts = family(
  [applicant({ wage: yuanFact(1000), transfers: yuanFact(30) }), spouse(), child({ wage: unknown('no-answer') })],
  { farmRevenue: yuanFact(240), farmCost: yuanFact(300), shops: verified(2), companies: unknown('no-answer') },
)
const grounds = { facts, parameters: parametersOn(today), on: today }
const identity = { id: 'test.rule', version: 1, title: '测试规则', basis: { act: '某法', article: '第一条' } }

const amount = (value: Expression<number>): TraceNode => explain(amountRule(identity, 'fen', value), grounds).trace[0]!
const formulaOf = (value: Expression<number>): string | undefined => amount(value).formula
const condition = (value: Expression<boolean>): TraceNode => explain(conditionRule(identity, value), grounds).trace[0]!
const { farmRevenue, farmCost, companies, shops } = household
const nothing = sumOver('members', member.basicPension)

describe('算式用代入的数写出', () => {
  test('该加括号的才加括号', () => {
    expect(formulaOf(times(2, plus(farmRevenue, farmCost)))).toBe('2 × (240 元 + 300 元)')
    expect(formulaOf(plus(times(2, farmRevenue), farmCost))).toBe('2 × 240 元 + 300 元')
    expect(formulaOf(minus(farmCost, plus(farmRevenue, farmRevenue)))).toBe('300 元 − (240 元 + 240 元)')
    expect(formulaOf(divide(times(2, farmCost), times(3, farmRevenue), 'down'))).toBe('2 × 300 元 ÷ (3 × 240 元)')
  })

  test('取最高、取最低写明取的是什么，不是减也不是加', () => {
    expect(formulaOf(plus(1, largestOf(farmRevenue, minus(farmCost, 5))))).toBe('1 + 取最高(240 元、300 元 − 5)')
    expect(formulaOf(plus(1, smallestOf(farmRevenue, farmCost)))).toBe('1 + 取最低(240 元、300 元)')
    expect(formulaOf(plus(1, largestOf(1, farmCost)))).toBe('1 + 取最高(1、300 元)')
    expect(formulaOf(plus(1, smallestOf(0, farmCost)))).toBe('1 + 取最低(0、300 元)')
  })

  test('负数按零计的写明；没有成负数的不提', () => {
    expect(formulaOf(notBelowZero(minus(farmRevenue, farmCost)))).toBe('240 元 − 300 元，负数按 0 计')
    expect(formulaOf(notBelowZero(minus(farmCost, farmRevenue)))).toBe('300 元 − 240 元')
    expect(formulaOf(times(2, notBelowZero(minus(farmCost, farmRevenue))))).toBe('2 × (300 元 − 240 元)')
  })

  test('比较写出实际的关系，不是条件里的', () => {
    const relation = (left: Expression<number>, right: Expression<number>) => condition(isBelow(left, right)).formula
    expect(relation(farmRevenue, farmCost)).toBe('240 元 < 300 元')
    expect(relation(farmCost, farmRevenue)).toBe('300 元 > 240 元')
    expect(relation(farmCost, farmCost)).toBe('300 元 = 300 元')
    expect(condition(isAbove(farmRevenue, farmCost)).formula).toBe('240 元 < 300 元')
  })

  test('不知道的数写问号，比较写条件里的关系', () => {
    expect(condition(isAtLeast(companies, times(2, farmCost))).formula).toBe('? ≥ 2 × 300 元')
    expect(formulaOf(plus(farmRevenue, companies))).toBe('240 元 + ?')
    expect(formulaOf(times(2, sumOver('members', member.wage)))).toContain('?')
    expect(amount(plus(farmRevenue, companies))).toMatchObject({ value: '暂不能判定' })
  })

  test('单独一个数、没有单位的数、全是零，不写算式；有单位的写', () => {
    expect(formulaOf(farmRevenue)).toBeUndefined()
    expect(formulaOf(plus(1, 2))).toBeUndefined()
    expect(condition(isAtLeast(shops, 1)).formula).toBe('2 间 > 1')
    expect(formulaOf(times(2, 3))).toBeUndefined()
    expect(formulaOf(plus(nothing, nothing))).toBeUndefined()
  })

  test('一人一行：计入的写数，不计入的写明，不知道的写暂不能判定', () => {
    const [trace] = explain(amountRule(identity, 'fen', sumOver('members', member.wage)), grounds).trace
    expect(trace?.uses?.map(({ kind, title, value, raw }) => [kind, title, value, raw])).toEqual([
      ['item', '申请人', '1,000 元', 100_000],
      ['item', '配偶', '0 元', 0],
      ['item', '子女', '暂不能判定', undefined],
    ])
    const earning = countOf('members', isAbove(member.wage, 0))
    const known = { ...grounds, facts: family([applicant({ wage: yuanFact(1000) }), spouse()]) }
    const [counted] = explain(amountRule(identity, '次', earning), known).trace
    expect(counted).toMatchObject({ value: '1 次', raw: 1 })
    expect(counted?.uses?.map(({ title, value }) => [title, value])).toEqual([
      ['申请人', '计入'],
      ['配偶', '不计入'],
    ])
  })

  test('条件不知道的人也有一行，写明缺什么', () => {
    const sum = sumOver('members', member.transfers, isAbove(member.wage, 0))
    const lines = amount(sum).uses ?? []
    expect(lines.map(({ title }) => title)).toEqual(['申请人', '配偶', '子女'])
    expect(lines[2]).toMatchObject({ value: '暂不能判定', uses: [{ title: '子女的工资', value: '未知（未答复）' }] })
  })

  test('没有一个成员可算的，合计是零，写得出来', () => {
    const none = { ...grounds, facts: family([]) }
    expect(explain(amountRule(identity, 'fen', sumOver('members', member.wage)), none)).toMatchObject({
      known: true,
      value: 0,
      trace: [{ value: '0 元' }],
    })
  })

  test('整张清单不知道，缺的就是清单', () => {
    const hidden = { ...grounds, facts: { ...facts, vehicles: unknown('error') } as typeof facts }
    const explained = explain(countOf('vehicles'), hidden)
    expect(explained).toMatchObject({
      known: false,
      missing: [{ path: 'vehicles', title: '车辆', reason: '查询出错' }],
    })
    expect(explained.trace).toMatchObject([{ kind: 'fact', title: '车辆', value: '未知（查询出错）' }])
    expect(explain(countOf('vehicles'), grounds).trace).toMatchObject([{ title: '车辆', value: '无', source: '核对' }])
  })

  test('只问一名成员时，答的是这一名', () => {
    const ask = explainer(grounds)
    const wage = amountRule(identity, 'fen', member.wage)
    expect(ask(wage, 'm1')).toMatchObject({ known: true, value: 100_000 })
    expect(ask(wage, 'm2')).toMatchObject({ known: true, value: 0 })
    expect(ask(wage, 'm3')).toMatchObject({ known: false, missing: [{ title: '子女的工资' }] })
  })

  test('同一事实一条规则里读两次，只写一行；不同的事实各写一行', () => {
    const titles = (value: Expression<number>) => amount(value).uses?.map(({ title }) => title)
    expect(titles(plus(farmRevenue, farmRevenue, farmCost))).toEqual(['近12个月农业收入', '近12个月农业直接成本'])
  })
})

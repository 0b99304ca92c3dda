import { describe, expect, test } from 'vitest'
import { unknown } from '../facts/fact.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { explain } from './explain.ts'
import type { Expression, Scalar } from './expression.ts'
import { household, member } from './facts.ts'
import {
  all,
  amountRule,
  any,
  cases,
  conditionRule,
  divide,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isEqual,
  largestOf,
  literal,
  minus,
  not,
  notBelowZero,
  parameter,
  plus,
  smallestOf,
  sumOver,
  times,
} from './vocabulary.ts'

const facts = family([applicant({ wage: yuanFact(1000) }), spouse(), child()], {
  shops: verified(0),
  companies: unknown('no-answer'),
})
const grounds = { facts, parameters: parametersOn(today), on: today }
const worth = <Value extends Scalar>(expression: Expression<Value>) => {
  const explained = explain(expression, grounds)
  return explained.known ? explained.value : explained.missing.map(({ title, reason }) => `${title}：${reason}`)
}

const yes = literal(true)
const no = literal(false)
const perhaps = isAtLeast(household.companies, 1)
const missingCompanies = ['企业：未答复']

describe('三值逻辑：未知也是一种结论', () => {
  test.each([
    [yes, yes, true],
    [yes, no, false],
    [no, yes, false],
    [no, no, false],
    [perhaps, no, false],
    [no, perhaps, false],
    [perhaps, yes, missingCompanies],
    [yes, perhaps, missingCompanies],
    [perhaps, perhaps, missingCompanies],
  ])('同时满足（第 %# 行）：已知不满足的一项足以判定', (one, other, expected) => {
    expect(worth(all(one, other))).toEqual(expected)
  })

  test.each([
    [yes, yes, true],
    [yes, no, true],
    [no, yes, true],
    [no, no, false],
    [perhaps, yes, true],
    [yes, perhaps, true],
    [perhaps, no, missingCompanies],
    [no, perhaps, missingCompanies],
    [perhaps, perhaps, missingCompanies],
  ])('满足其一（第 %# 行）：已知满足的一项足以判定', (one, other, expected) => {
    expect(worth(any(one, other))).toEqual(expected)
  })

  test('未知的反面仍是未知', () => {
    expect(worth(not(perhaps))).toEqual(missingCompanies)
    expect([worth(not(yes)), worth(not(no))]).toEqual([false, true])
  })

  test('条件未知时，分情形的结果也未知，不落入“其他”', () => {
    expect(worth(cases([[perhaps, 1]], 2))).toEqual(missingCompanies)
    expect(worth(cases([[no, 1]], 2))).toBe(2)
    expect(
      worth(
        cases(
          [
            [yes, 1],
            [perhaps, 3],
          ],
          2,
        ),
      ),
    ).toBe(1)
  })

  test('相加的一项未知，合计就未知，缺少的事实各列一次', () => {
    expect(worth(plus(1, household.companies, household.companies))).toEqual(missingCompanies)
  })

  test('没有写下的事实是“未填报”，不是零', () => {
    const { wage: _, ...incomplete } = applicant()
    const explained = explain(sumOver('members', member.wage), {
      ...grounds,
      facts: family([incomplete as never, spouse()]),
    })
    expect(explained).toMatchObject({
      known: false,
      missing: [{ path: 'members.m1.wage', title: '申请人的工资', reason: '未填报' }],
    })
  })
})

describe('比较与计算', () => {
  test.each([
    [isBelow, [true, false, false]],
    [isAtMost, [true, true, false]],
    [isAbove, [false, false, true]],
    [isAtLeast, [false, true, true]],
    [isEqual, [false, true, false]],
  ])('少一分、相等、多一分（第 %# 种比较）', (compare, expected) => {
    expect([worth(compare(99, 100)), worth(compare(100, 100)), worth(compare(101, 100))]).toEqual(expected)
  })

  test('除法只得整数：半分进位，或按规则舍去', () => {
    expect([5, 6, 7].map((amount) => worth(divide(amount, 4, 'half-up')))).toEqual([1, 2, 2])
    expect([5, 6, 7].map((amount) => worth(divide(amount, 4, 'down')))).toEqual([1, 1, 1])
  })

  test('取最高、取最低', () => {
    expect([worth(largestOf(3, 7, 5)), worth(smallestOf(3, 7, 5))]).toEqual([7, 3])
  })

  test('负数按零计', () => {
    expect(worth(notBelowZero(minus(1, 2)))).toBe(0)
    expect(worth(notBelowZero(minus(3, 2)))).toBe(1)
  })

  test('算出的数超出可精确表示的整数，是规则的缺陷，不给结果', () => {
    expect(() => worth(times(Number.MAX_SAFE_INTEGER, 2))).toThrow(RangeError)
    expect(() => worth(divide(1, 0, 'down'))).toThrow(RangeError)
  })

  test('成员的事实只能在对成员求和时使用', () => {
    expect(() => worth(member.wage)).toThrow('outside a sum')
  })
})

describe('说明', () => {
  const identity = { id: 'test.rule', version: 3, title: '测试规则', basis: { act: '某法', article: '第一条' } }

  test('规则的说明带编号、版本、条文、算式和每个事实的来源', () => {
    const rule = amountRule(identity, 'fen', minus(parameter('standard.urban'), sumOver('members', member.wage)))
    expect(explain(rule, grounds).trace[0]).toMatchObject({
      kind: 'rule',
      title: '测试规则',
      value: '-230 元',
      raw: -23000,
      formula: '770 元 − (1,000 元 + 0 元 + 0 元)',
      rule: { id: 'test.rule', version: 3, basis: '某法 第一条' },
    })
  })

  test('同一规则第二次出现只写结论，不再展开', () => {
    const rule = conditionRule(identity, isEqual(household.shops, 0))
    const both = conditionRule({ ...identity, id: 'test.both' }, all(rule, not(not(rule))))
    const outer = conditionRule({ ...identity, id: 'test.outer', title: '外层' }, all(rule, both))
    const [trace] = explain(outer, grounds).trace
    const [first, second] = trace?.uses ?? []
    expect(first?.uses).toHaveLength(1)
    expect(second?.uses).toEqual([{ ...first, uses: undefined, formula: undefined, repeated: true }])
  })

  test('说明是可以原样存储的 JSON', () => {
    const rule = conditionRule(identity, perhaps)
    const { trace } = explain(rule, grounds)
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace)
    expect(trace[0]).toMatchObject({ value: '暂不能判定', uses: [{ title: '企业', value: '未知（未答复）' }] })
  })

  test('2026年7月1日前的规则引用当时的法规', () => {
    const dated = {
      ...identity,
      basis: { act: '新法', article: '第二条', formerly: { before: today, act: '旧规', article: '第九条' } },
    }
    const rule = conditionRule(dated, yes)
    const yesterday = { ...grounds, on: '2026-09-14' as typeof today }
    expect(explain(rule, grounds).trace[0]?.rule?.basis).toBe('新法 第二条')
    expect(explain(rule, yesterday).trace[0]?.rule?.basis).toBe('旧规 第九条')
  })
})

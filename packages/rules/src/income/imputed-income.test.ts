import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { unknown } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import type { ParameterName } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { applicant, family, today, verified, yuanFact } from '../testing/a-family.ts'

function monthlyIncome(
  own: Partial<MemberFacts>,
  changed: Partial<Record<ParameterName, number>> = {},
  on = today,
): number | undefined {
  const { packId, values } = parametersOn(on)
  const set = Object.entries(changed).map(([name, value]) => [name, { ...values[name as ParameterName], value }])
  const parameters = { packId, values: { ...values, ...Object.fromEntries(set) } }
  return assessHousehold(family([applicant(own)]), on, { parameters }).figures.monthlyIncomeFen
}

describe('推定收入', () => {
  const idle = { idleWithoutReason: verified(true) } as const
  const byStandard = { 'income.imputed-standard-share': 50 }
  const imputed = (own: Partial<MemberFacts>) => monthlyIncome({ ...idle, ...own }, byStandard)

  test('本市不推定', () => {
    expect(monthlyIncome(idle)).toBe(0)
    expect(monthlyIncome({ idleWithoutReason: unknown('not-stated') })).toBe(0)
  })

  test('按标准的一半，或者按最低工资的一部分，舍去不足一分的', () => {
    expect(imputed({})).toBe(38500)
    expect(monthlyIncome(idle, { 'income.imputed-minimum-wage-share': 33 })).toBe(76890)
    expect(monthlyIncome(idle, { ...byStandard, 'standard.urban': 77001 })).toBe(38500)
  })

  test('只推定十六至五十九周岁的人', () => {
    const born = (day: string) => imputed({ birth: verified(plainDate(day)) })
    expect(['2010-09-16', '2010-09-15', '1966-09-16', '1966-09-15'].map(born)).toEqual([0, 38500, 38500, 0])
  })

  test('有工资、有经营收入、在读、不能独立生活、有正当理由的不推定', () => {
    expect(imputed({ wage: yuanFact(1) })).toBe(100)
    expect(imputed({ businessRevenue: yuanFact(1) })).toBe(100)
    expect(imputed({ study: verified('college') })).toBe(0)
    expect(imputed({ cannotLiveAlone: verified(true) })).toBe(0)
    expect(imputed({ idleWithoutReason: verified(false) })).toBe(0)
  })

  test('没有认定的不下结论；有工资的不必认定', () => {
    const open = { idleWithoutReason: unknown('not-stated') } as const
    expect(imputed(open)).toBeUndefined()
    expect(imputed({ ...open, wage: yuanFact(500) })).toBe(50000)
  })
})

describe('不能证明的工资', () => {
  const unproven = { wage: yuanFact(300), wageUnproven: verified(true), industryWage: yuanFact(1000) } as const

  test('2023年起按同行业上年平均工资，再扣就业成本', () => {
    expect(monthlyIncome(unproven)).toBe(100000)
    expect(monthlyIncome({ ...unproven, employmentCost: yuanFact(100) })).toBe(90000)
    expect(monthlyIncome({ ...unproven, wageUnproven: verified(false) })).toBe(30000)
  })

  test('2022年底以前按最低工资，没有载明的不下结论', () => {
    const before = plainDate('2022-12-31')
    expect(monthlyIncome(unproven, {}, before)).toBeUndefined()
    expect(monthlyIncome(unproven, { 'income.minimum-wage': 180_000 }, before)).toBe(180000)
    expect(monthlyIncome(unproven, {}, plainDate('2023-01-01'))).toBe(100000)
  })

  test('行业工资没有查的，不用自报的代替；自报的不明也不要紧', () => {
    expect(monthlyIncome({ ...unproven, industryWage: unknown('not-stated') })).toBeUndefined()
    expect(monthlyIncome({ ...unproven, wage: unknown('no-answer') })).toBe(100000)
  })
})

import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { unknown } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, family, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { imputedIncome } from './imputed-income.ts'
import { memberIncome } from './member-income.ts'
import { wageIncome } from './wage-income.ts'

const half = { 'income.imputed-minimum-wage-share': 50 }
const idle = (facts: Partial<MemberFacts> = {}, values: object = half) =>
  judged(imputedIncome, family([applicant({ idleWithoutReason: verified(true), ...facts })]), {
    memberId: 'm1',
    values,
  })

describe('推定收入（示例规则）', () => {
  test('当地不推定的不推定，也不问', () => {
    expect(idle({ idleWithoutReason: unknown('not-stated') }, {})).toBe(0)
  })

  test('按最低工资或标准的比例，向下取整；两样都规定的相加', () => {
    expect(idle()).toBe(116_500)
    expect(idle({}, { 'income.imputed-minimum-wage-share': 1, 'income.minimum-wage': 199 })).toBe(1)
    expect(idle({}, { 'income.imputed-standard-share': 1, 'standard.urban': 77_099 })).toBe(770)
    expect(idle({}, { 'income.imputed-standard-share': 1 })).toBe(770)
    expect(idle({}, { ...half, 'income.imputed-standard-share': 50 })).toBe(155_000)
    expect(idle({}, { 'income.imputed-standard-share': 50, 'income.minimum-wage': null })).toBe(38_500)
  })

  test('劳动年龄含首尾：十六周岁、五十九周岁当年推定', () => {
    const born = ['2010-09-16', '2010-09-15', '1966-09-16', '1966-09-15'].map((day) =>
      idle({ birth: verified(plainDate(day)) }),
    )
    expect(born).toEqual([0, 116_500, 116_500, 0])
  })

  test('有收入、在读、不能独立生活、有正当理由的不推定', () => {
    expect(idle({ wage: yuanFact(0.01) })).toBe(0)
    expect(idle({ businessRevenue: yuanFact(0.01) })).toBe(0)
    expect(idle({ study: verified('college') })).toBe(0)
    expect(idle({ cannotLiveAlone: verified(true) })).toBe(0)
    expect(idle({ idleWithoutReason: verified(false) })).toBe(0)
  })

  test('推定的收入计入个人收入', () => {
    const facts = family([applicant({ idleWithoutReason: verified(true) })])
    expect(judged(memberIncome, facts, { memberId: 'm1', values: half })).toBe(116_500)
  })
})

describe('不能证明的工资', () => {
  const unproven = (industry: number, values = {}) => {
    const facts = family([applicant({ wageUnproven: verified(true), industryWage: yuanFact(industry) })])
    return judged(wageIncome, facts, { memberId: 'm1', values })
  }

  test('按同行业上年平均工资，比例向下取整到分', () => {
    expect(unproven(4000)).toBe(400_000)
    expect(unproven(0.03, { 'income.unproven-industry-share': 50 })).toBe(1)
    expect(unproven(3, { 'income.unproven-industry-share': 1 })).toBe(3)
  })

  test('2023 年以前按最低工资；没有规定的不计，也不问', () => {
    const earlier = { 'income.unproven-industry-share': 0, 'income.unproven-minimum-wage-share': 100 }
    expect(unproven(4000, earlier)).toBe(233_000)
    expect(unproven(4000, { ...earlier, 'income.unproven-minimum-wage-share': 1, 'income.minimum-wage': 199 })).toBe(1)
    const nothing = {
      'income.unproven-industry-share': 0,
      'income.unproven-minimum-wage-share': 0,
      'income.minimum-wage': null,
    }
    expect(unproven(4000, nothing)).toBe(0)
  })

  test('证明得了的按实际，扣除必要就业成本和固定扣减，不低于零', () => {
    const facts = (cost: number) => family([applicant({ wage: yuanFact(1000), employmentCost: yuanFact(cost) })])
    const values = { 'income.employment-cost': 10_000 }
    expect(judged(wageIncome, facts(200), { memberId: 'm1', values })).toBe(70_000)
    expect(judged(wageIncome, facts(1500), { memberId: 'm1', values })).toBe(0)
  })
})

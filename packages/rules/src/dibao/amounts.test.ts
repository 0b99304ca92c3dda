import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { notCounted } from '../income/not-counted.ts'
import { averageMonthlyIncome, perCapitaIncome } from '../income/per-capita-income.ts'
import { marginalLine } from '../marginal/income-below-marginal-line.ts'
import { applicant, child, family, spouse, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { baseAmount, refusingMembers } from './base-amount.ts'
import { classifiedIncrease } from './classified-increase.ts'
import { graceMonthsLeft, inGrace } from './grace.ts'

const farm = (revenue: number): Partial<HouseholdFacts> => ({ farmRevenue: yuanFact(revenue) })
const detained = { absence: verified('detained') } as const
const gone = { absence: verified('serving-sentence') } as const

describe('补差的取整', () => {
  test('一年的差额除以十二，四舍五入到分', () => {
    const amounts = [0.05, 0.06, 0.07].map((revenue) => judged(baseAmount, family([applicant()], farm(revenue))))
    expect(amounts).toEqual([77_000, 77_000, 76_999])
  })

  test('刑拘在押的和不计入的都不发，拒绝工作的只减本人', () => {
    const refusing = { refusedJobs: verified(3) }
    expect(judged(baseAmount, family([applicant(), spouse(detained)]))).toBe(77_000)
    expect(judged(baseAmount, family([applicant(), spouse(refusing)]))).toBe(77_000)
    expect(judged(baseAmount, family([applicant(), spouse(refusing)]), { values: { 'work.refusal-cut': 50 } })).toBe(
      115_500,
    )
    expect(judged(refusingMembers, family([applicant(), spouse({ ...refusing, ...detained })]))).toBe(0)
    expect(judged(refusingMembers, family([applicant(), spouse({ ...refusing, ...gone })]))).toBe(0)
    expect(judged(refusingMembers, family([applicant(refusing), spouse(refusing), child()]))).toBe(2)
    expect(judged(baseAmount, family([applicant(refusing), spouse(refusing), child()]))).toBe(77_000)
    const halves = family([applicant(refusing), spouse()], farm(0.06))
    expect(judged(baseAmount, halves, { values: { 'work.refusal-cut': 50 } })).toBe(115_500)
  })
})

describe('分类重点救助', () => {
  const increase = (facts: Partial<MemberFacts>, values = {}) =>
    judged(classifiedIncrease, family([applicant(), child({ study: verified('none'), ...facts })]), { values })

  test('六周岁生日前一天还是学龄前，当天不是；未满学龄就上学的也是在校', () => {
    const born = ['2020-09-16', '2020-09-15'].map((day) => increase({ birth: verified(plainDate(day)) }))
    expect(born).toEqual([10_000, 0])
    expect(increase({ study: verified('preschool') })).toBe(10_000)
    expect(increase({ study: verified('school') })).toBe(10_000)
  })

  test('研究生只在当地计入时增发', () => {
    const study = { study: verified('postgraduate'), cannotLiveAlone: verified(true) } as const
    expect(increase(study)).toBe(0)
    expect(increase(study, { 'household.postgraduates': 1 })).toBe(10_000)
    expect(increase({}, { 'household.postgraduates': 1 })).toBe(0)
  })

  test('刑拘在押的、不计入家庭的没有增发', () => {
    expect(increase({ study: verified('school'), ...detained })).toBe(0)
    expect(increase({ study: verified('school'), ...gone })).toBe(0)
  })
})

describe('渐退期', () => {
  const risen = (facts: Partial<HouseholdFacts> = {}, member: Partial<MemberFacts> = {}) =>
    family([applicant({ wage: yuanFact(1000), ...member })], {
      paidAmount: yuanFact(770),
      incomeRise: verified('employment'),
      graceMonthsUsed: verified(5),
      ...facts,
    })

  test('在册、因就业、期限和上限之内、财产和户籍符合：处于渐退期', () => {
    expect(judged(inGrace, risen())).toBe(true)
    expect(judged(inGrace, risen({ paidAmount: yuanFact(0) }))).toBe(false)
    expect(judged(inGrace, risen({ paidAmount: yuanFact(0.01) }))).toBe(true)
    expect(judged(inGrace, risen({ incomeRise: verified('other') }))).toBe(false)
    expect(judged(inGrace, risen({ graceMonthsUsed: verified(6) }))).toBe(false)
    expect(judged(inGrace, risen({ shops: verified(1) }))).toBe(false)
    expect(judged(inGrace, risen({}, { register: verified('elsewhere') }))).toBe(false)
    expect(judged(inGrace, risen({}, { wage: yuanFact(769.99) }))).toBe(false)
  })

  test('上限含本数；0 表示不设上限', () => {
    expect(judged(inGrace, risen({}, { wage: yuanFact(1155) }))).toBe(true)
    expect(judged(inGrace, risen({}, { wage: yuanFact(1155.01) }))).toBe(false)
    expect(judged(inGrace, risen({}, { wage: yuanFact(9000) }), { values: { 'grace.ceiling-ratio': 0 } })).toBe(true)
  })

  test('剩余的月数不低于零', () => {
    expect([0, 6, 7].map((used) => judged(graceMonthsLeft, risen({ graceMonthsUsed: verified(used) })))).toEqual([
      6, 0, 0,
    ])
  })
})

describe('写给人看的数', () => {
  const facts = family([
    applicant({ wage: yuanFact(100.01) }),
    spouse({ notCounted: yuanFact(5), basicPension: yuanFact(7) }),
    child(),
  ])

  test('人均月收入、月均收入、低保边缘线都四舍五入到分', () => {
    expect(judged(perCapitaIncome, facts)).toBe(3_334)
    expect(judged(perCapitaIncome, family([applicant()], farm(0.18)))).toBe(2)
    expect(judged(averageMonthlyIncome, facts)).toBe(10_001)
    expect(judged(averageMonthlyIncome, family([applicant()], farm(0.18)))).toBe(2)
    expect(judged(marginalLine, facts)).toBe(115_500)
    expect(judged(marginalLine, facts, { values: { 'standard.urban': 77_001 } })).toBe(115_502)
  })

  test('不计入收入的款项：优抚等和基础养老金，只算家庭成员', () => {
    expect(judged(notCounted, facts)).toBe(1_200)
    expect(judged(notCounted, family([applicant(), spouse({ notCounted: yuanFact(5), ...gone })]))).toBe(0)
  })
})

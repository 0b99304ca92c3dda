import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, child, family, spouse, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { careSubsidyAmount, hasCareSubsidy } from './care-subsidy.ts'
import { hasLivingSubsidy, livingAmount, livingSubsidy } from './living-subsidy.ts'

const values = { 'disability-subsidy.living': 10_000, 'disability-subsidy.care': 9_000 }
const poor = (facts: Partial<MemberFacts>, wage = 0) => family([applicant({ wage: yuanFact(wage) }), spouse(facts)])
const level = (disabilityLevel: number) => ({ disabilityLevel: verified(disabilityLevel) })

describe('困难残疾人生活补贴', () => {
  test('低保家庭的残疾人，任何等级；没有证的没有', () => {
    expect([0, 1, 4].map((each) => judged(hasLivingSubsidy, poor(level(each))))).toEqual([false, true, true])
    expect(judged(livingAmount, poor(level(3)), { values })).toBe(10_000)
    expect(judged(livingAmount, poor(level(0)), { values })).toBe(0)
  })

  test('不符合低保的没有，本人已是低保对象的有', () => {
    expect(judged(hasLivingSubsidy, poor(level(3), 5000))).toBe(false)
    expect(judged(hasLivingSubsidy, poor({ ...level(3), aid: verified('dibao') }, 5000))).toBe(true)
    expect(judged(hasLivingSubsidy, poor({ ...level(3), absence: verified('serving-sentence') }))).toBe(false)
  })

  test('特困人员和孤儿没有', () => {
    expect(judged(hasLivingSubsidy, poor({ ...level(1), aid: verified('tekun') }))).toBe(false)
    const alone = family([applicant({ ...level(1), disability: verified('physical') })])
    expect(judged(livingSubsidy, alone, { memberId: 'm1' })).toBe(false)
    const orphan = { ...level(3), disability: verified('hearing'), orphan: verified(true) } as const
    const born = ['2008-09-16', '2008-09-15'].map((day) =>
      judged(hasLivingSubsidy, family([applicant(), child({ ...orphan, birth: verified(plainDate(day)) })])),
    )
    expect(born).toEqual([false, true])
    expect(judged(hasLivingSubsidy, family([applicant(), child(level(3))]))).toBe(true)
  })
})

describe('重度残疾人护理补贴', () => {
  const care = (disabilityLevel: number, facts: Partial<MemberFacts> = {}) =>
    poor({ ...level(disabilityLevel), needsLongTermCare: verified(true), ...facts }, 5000)

  test('一、二级且需要长期照护，不问家庭收入', () => {
    expect([0, 1, 2, 3].map((each) => judged(hasCareSubsidy, care(each)))).toEqual([false, true, true, false])
    expect(judged(hasCareSubsidy, care(1, { needsLongTermCare: verified(false) }))).toBe(false)
    expect(judged(careSubsidyAmount, care(2), { values })).toBe(9_000)
  })

  test('特困人员没有', () => {
    expect(judged(hasCareSubsidy, care(1, { aid: verified('tekun') }))).toBe(false)
    const alone = applicant({ ...level(1), disability: verified('physical'), needsLongTermCare: verified(true) })
    expect(judged(hasCareSubsidy, family([alone]))).toBe(false)
  })
})

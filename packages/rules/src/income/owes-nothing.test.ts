import { describe, expect, test } from 'vitest'
import { plainSupporter } from '../facts/blank.ts'
import type { SupporterFacts } from '../facts/household-facts.ts'
import { applicant, family, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { supportIncome } from './support-income.ts'

/** 3,000 − 2×770 = 1,460 beyond the own need, half of it counts. */
const son: SupporterFacts = {
  ...plainSupporter('s1', '儿子', 'verified'),
  householdIncome: yuanFact(3000),
  householdSize: verified(1),
}
const support = (facts: Partial<SupporterFacts> = {}, values = {}) =>
  judged(supportIncome, family([applicant()], { supporters: verified([{ ...son, ...facts }]) }), { values })

describe('义务人的赡养费', () => {
  test('有能力的按公式计，向下取整到分', () => {
    expect(support()).toBe(73_000)
    expect(support({ supportedPeople: verified(3) })).toBe(24_333)
    expect(support({ supportedPeople: verified(0) })).toBe(73_000)
    expect(support({ householdIncome: yuanFact(1540) })).toBe(0)
    expect(support({ householdIncome: yuanFact(1500) })).toBe(0)
  })

  test('法律文书写明数额的，从其数额，一分也算', () => {
    expect(support({ agreedAmount: yuanFact(0.01) })).toBe(1)
    expect(support({ agreedAmount: yuanFact(2000) })).toBe(200_000)
  })

  test('经人工认定无能力的不计，法律文书写明数额的也不计', () => {
    expect(support({ unable: verified(true) })).toBe(0)
    expect(support({ unable: verified(true), agreedAmount: yuanFact(2000) })).toBe(0)
  })

  test.each(['tekun', 'dibao', 'marginal', 'rigid'] as const)('义务人是 %s 的不计', (aid) => {
    expect(support({ aid: verified(aid) })).toBe(0)
  })

  test.each([
    ['minor', 0],
    ['declared-missing', 0],
    ['serving-sentence', 0],
    ['no-civil-capacity', 73_000],
  ] as const)('义务人情形 %s：%d 分', (standing, expected) => {
    expect(support({ standing: verified(standing) })).toBe(expected)
  })

  test('一、二级残疾的不计，三级和没有证的照计', () => {
    const levels = [0, 1, 2, 3].map((level) => support({ disabilityLevel: verified(level) }))
    expect(levels).toEqual([73_000, 0, 0, 73_000])
  })
})

import { describe, expect, test } from 'vitest'
import { verdictOn } from '../assessment/assessment.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { applicant, assess, child, spouse, verified, yuanFact } from '../testing/a-family.ts'

const asked = { consumptionAsked: verified('asked') } as const
const result = (facts: Partial<HouseholdFacts>, own: Partial<MemberFacts> = {}) =>
  assess([applicant(own), child()], { ...asked, ...facts }).result

describe('家庭消费支出（渝府办发〔2017〕33号）', () => {
  test('问过而没有的，符合', () => {
    expect(result({})).toBe('dibao')
  })

  test.each(['built', 'bought', 'renovated'] as const)('近三年 %s：不符合，有特殊原因的不算', (kind) => {
    const reasons = ['none', 'disaster', 'danger', 'demolition', 'misfortune'] as const
    const found = reasons.map((reason) =>
      result({ homeSpending: verified(kind), homeSpendingReason: verified(reason) }),
    )
    expect(found).toEqual(['none', 'dibao', 'dibao', 'dibao', 'dibao'])
  })

  test('特殊原因不明的，不下结论', () => {
    expect(result({ homeSpending: verified('built'), homeSpendingReason: unknown('no-answer') })).toBe('undecided')
  })

  test('学费、保险费达到十二个月标准的不符合：差一分、相等；农村按农村标准', () => {
    for (const name of ['privateSchoolFee', 'insurancePremium'] as const) {
      expect([9239.99, 9240].map((amount) => result({}, { [name]: yuanFact(amount) }))).toEqual(['dibao', 'none'])
      const rural = { standardArea: verified('rural') } as const
      expect([7559.99, 7560].map((amount) => result(rural, { [name]: yuanFact(amount) }))).toEqual(['dibao', 'none'])
    }
  })

  test('不计入家庭的人，他的支出也不看', () => {
    const away = { absence: verified('serving-sentence') } as const
    const spends = {
      studiesAbroad: verified(true),
      privateSchoolFee: yuanFact(99999),
      insurancePremium: yuanFact(99999),
    }
    expect(assess([applicant(), spouse({ ...away, ...spends })], asked).result).toBe('dibao')
    expect(assess([applicant(), spouse({ studiesAbroad: verified(true) })], asked).result).toBe('none')
  })

  test('没有问过的，填了什么也不看，也不说“没有”', () => {
    const facts = { homeSpending: verified('bought'), utilities: unknown('not-stated') } as const
    const assessment = assess([applicant({ studiesAbroad: verified(true) })], facts)
    expect(assessment.result).toBe('dibao')
    const text = JSON.stringify(assessment.trace)
    expect(text).toContain('未询问')
    expect(text).not.toContain('自费出国留学')
  })

  test('是否问过都不清楚，不下结论', () => {
    expect(result({ consumptionAsked: unknown('no-answer') })).toBe('undecided')
  })

  test('一项已知超出，别的不明也可判定', () => {
    expect(result({ homeSpending: unknown('no-answer') }, { studiesAbroad: verified(true) })).toBe('none')
  })

  test('当地没有限额的，不问水电支出', () => {
    expect(result({ utilities: unknown('not-stated') })).toBe('dibao')
  })

  test('列在低保和低保边缘的条件里', () => {
    const assessment = assess([applicant({ wage: yuanFact(900) })], { ...asked, homeSpending: verified('bought') })
    for (const programme of ['dibao', 'marginal'] as const) {
      const met = verdictOn(assessment, programme)?.conditions.find(
        ({ ruleId }) => ruleId === 'consumption.within-rule',
      )
      expect(met?.met).toBe('no')
    }
  })
})

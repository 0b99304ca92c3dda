import { describe, expect, test } from 'vitest'
import { verdictOn } from '../assessment/assessment.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { applicant, assess, verified, yuanFact } from '../testing/a-family.ts'

const paid = { paidAmount: yuanFact(700), incomeRise: verified('employment') } as const
const judged = (facts: Partial<HouseholdFacts> = {}, own: Partial<MemberFacts> = {}) =>
  assess([applicant({ wage: yuanFact(1000), ...own })], { ...paid, ...facts })

describe('渐退期（民发〔2021〕57号）', () => {
  test('就业后收入超过标准，按原数额发，不另列边缘', () => {
    const assessment = judged()
    expect(assessment).toMatchObject({ result: 'dibao', amountFen: 70000 })
    expect(verdictOn(assessment, 'marginal')).toBeUndefined()
    expect(verdictOn(assessment, 'dibao')?.conditions.find(({ met }) => met === 'no')?.ruleId).toBe(
      'dibao.income-below-standard',
    )
  })

  test('满六个月为止', () => {
    const after = (months: number) => judged({ graceMonthsUsed: verified(months) }).result
    expect([0, 5, 6, 7].map(after)).toEqual(['dibao', 'dibao', 'marginal', 'marginal'])
  })

  test('不是领取低保的家庭没有渐退期，也不问收入为什么增加', () => {
    expect(judged({ paidAmount: yuanFact(0), incomeRise: unknown('not-stated') }).result).toBe('marginal')
  })

  test('收入增加不是因为就业的没有；原因不明的不下结论', () => {
    expect(judged({ incomeRise: verified('other') }).result).toBe('marginal')
    expect(judged({ incomeRise: verified('none') }).result).toBe('marginal')
    expect(judged({ incomeRise: unknown('not-stated') })).toMatchObject({
      result: 'undecided',
      missing: [{ title: '收入增加原因' }],
    })
  })

  test('财产不符合、申请人没有本市户籍的没有', () => {
    expect(judged({ shops: verified(1) }).result).toBe('none')
    expect(judged({}, { register: verified('elsewhere') }).result).toBe('none')
  })

  test('上限：恰为一点五倍可以，多一分不行', () => {
    expect([1155, 1155.01].map((wage) => judged({}, { wage: yuanFact(wage) }).result)).toEqual(['dibao', 'none'])
  })

  test('收入仍低于标准的照常补差，不用原数额', () => {
    expect(judged({}, { wage: yuanFact(769.99) })).toMatchObject({ result: 'dibao', amountFen: 1 })
    expect(judged({}, { wage: yuanFact(770) })).toMatchObject({ result: 'dibao', amountFen: 70000 })
  })

  test('财产不符合的，收入再低也不能靠渐退期', () => {
    expect(judged({ shops: verified(1) }, { wage: yuanFact(0) }).result).toBe('none')
  })
})

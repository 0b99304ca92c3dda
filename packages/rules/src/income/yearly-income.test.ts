import { describe, expect, test } from 'vitest'
import { plainSupporter } from '../facts/blank.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/household-facts.ts'
import { applicant, assess, spouse, verified, yuanFact } from '../testing/a-family.ts'

const yearly = (facts: Partial<MemberFacts>, household: Partial<HouseholdFacts> = {}) =>
  assess([applicant(facts)], household).figures.yearlyIncomeFen
const yuanAYear = (monthly: number) => Math.round(monthly * 12 * 100)

describe('家庭收入（重庆市城乡居民最低生活保障条例 第十二条）', () => {
  test('工资减去必要的就业成本，成本大于工资按零计', () => {
    expect(yearly({ wage: yuanFact(1500), employmentCost: yuanFact(200) })).toBe(yuanAYear(1300))
    expect(yearly({ wage: yuanFact(100), employmentCost: yuanFact(200) })).toBe(0)
  })

  test('经营收入减去成本，亏损不抵减其他收入', () => {
    expect(yearly({ businessRevenue: yuanFact(3000), businessCost: yuanFact(2500) })).toBe(yuanAYear(500))
    const loss = { businessRevenue: yuanFact(0), businessCost: yuanFact(900), wage: yuanFact(1000) }
    expect(yearly(loss)).toBe(yuanAYear(1000))
  })

  test('城乡居民养老金 250 元，其中基础养老金 145 元，只计 105 元', () => {
    expect(yearly({ residentPension: yuanFact(250), basicPension: yuanFact(145) })).toBe(yuanAYear(105))
    expect(yearly({ residentPension: yuanFact(145), basicPension: yuanFact(145) })).toBe(0)
  })

  test('支付给他人的赡养抚养费从转移收入中扣除', () => {
    expect(yearly({ transfers: yuanFact(800), supportPaid: yuanFact(300) })).toBe(yuanAYear(500))
    expect(yearly({ transfers: yuanFact(200), supportPaid: yuanFact(300), wage: yuanFact(50) })).toBe(yuanAYear(50))
  })

  test('财产收入照计，优待抚恤金、奖学金等不计', () => {
    expect(yearly({ propertyIncome: yuanFact(120), notCounted: yuanFact(9999) })).toBe(yuanAYear(120))
  })

  test('农业收入按十二个月合计，亏损按零计', () => {
    expect(yearly({}, { farmRevenue: yuanFact(14000), farmCost: yuanFact(5000) })).toBe(900000)
    expect(yearly({ wage: yuanFact(10) }, { farmRevenue: yuanFact(1), farmCost: yuanFact(5000) })).toBe(yuanAYear(10))
  })

  test('不计入家庭的人，收入也不计入', () => {
    const away = spouse({ absence: verified('serving-sentence'), wage: yuanFact(5000) })
    expect(assess([applicant(), away]).figures.yearlyIncomeFen).toBe(0)
  })

  test('一名成员的工资没有答复，收入就不能确定', () => {
    const assessment = assess([applicant(), spouse({ wage: unknown('no-answer') })])
    expect(assessment).toMatchObject({
      result: 'undecided',
      amountFen: 0,
      missing: [{ title: '配偶的工资', reason: '未答复' }],
    })
    expect(assessment.figures.yearlyIncomeFen).toBeUndefined()
  })
})

describe('赡养抚养扶养费（示例公式）', () => {
  const son = (facts: Partial<SupporterFacts>): SupporterFacts => ({
    ...plainSupporter('s1', '儿子', 'verified'),
    householdIncome: yuanFact(9000),
    householdSize: verified(3),
    supportedPeople: verified(2),
    ...facts,
  })
  const support = (facts: Partial<SupporterFacts>) => yearly({}, { supporters: verified([son(facts)]) })

  test('超出两倍标准的部分取一半，再按需赡养的人数分', () => {
    expect(support({})).toBe(yuanAYear(1095))
    expect(support({ householdIncome: yuanFact(4620) })).toBe(0)
    expect(support({ householdIncome: yuanFact(4619.99) })).toBe(0)
    expect(support({ householdIncome: yuanFact(4620.04) })).toBe(yuanAYear(0.01))
    expect(support({ householdIncome: yuanFact(4620.03) })).toBe(0)
  })

  test('法律文书写明数额的从其数额，没有能力的不计', () => {
    expect(support({ agreedAmount: yuanFact(400) })).toBe(yuanAYear(400))
    expect(support({ unable: verified(true), agreedAmount: yuanFact(400) })).toBe(0)
  })

  test.each([
    ['特困人员', { aid: verified('tekun') }],
    ['低保对象', { aid: verified('dibao') }],
    ['低保边缘家庭成员', { aid: verified('marginal') }],
    ['刚性支出困难家庭成员', { aid: verified('rigid') }],
    ['未成年人', { standing: verified('minor') }],
    ['宣告失踪的人', { standing: verified('declared-missing') }],
    ['服刑的人', { standing: verified('serving-sentence') }],
    ['二级残疾人', { disability: verified('hearing'), disabilityLevel: verified(2) }],
  ] as const)('义务人是%s，不计算赡养费', (_, facts) => {
    expect(support(facts)).toBe(0)
  })

  test('三级残疾、无民事行为能力本身不免除赡养费', () => {
    expect(support({ disability: verified('mental'), disabilityLevel: verified(3) })).toBe(yuanAYear(1095))
    expect(support({ standing: verified('no-civil-capacity') })).toBe(yuanAYear(1095))
  })

  test('没有能力一经认定，收入不明也不妨碍', () => {
    expect(support({ unable: verified(true), householdIncome: unknown('no-answer') })).toBe(0)
    expect(support({ householdIncome: unknown('no-answer') })).toBeUndefined()
  })
})

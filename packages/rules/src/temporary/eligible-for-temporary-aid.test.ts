import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { currentEdition } from '../assessment/current-edition.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { applicant, family, today, verified, yuanFact } from '../testing/a-family.ts'
import { treeText, treeTextOf } from '../testing/tree-text.ts'
import { withValues } from '../testing/with-values.ts'

const robbed: Partial<HouseholdFacts> = {
  hardship: verified('sudden'),
  hardshipSituation: verified('accident'),
  affectedPersons: verified(1),
  aidedForSameCause: verified(false),
  aidReceivedThisYear: yuanFact(0),
  placeOfRequest: verified('emergency'),
}
const ill: Partial<HouseholdFacts> = {
  ...robbed,
  hardship: verified('expenditure'),
  hardshipSituation: verified('illness'),
  necessaryCost: yuanFact(18000),
}
const stranger = applicant({ register: verified('elsewhere') })
const judged = (facts: Partial<HouseholdFacts>, parameters = withValues({})) =>
  assessHousehold(family([stranger], facts), today, { parameters, asked: ['temporary'] })
const verdict = (facts: Partial<HouseholdFacts>, parameters = withValues({})) =>
  verdictOn(judged(facts, parameters), 'temporary')

describe('临时救助（社会救助法 第二十九条）', () => {
  test('外省人遭抢：一次发给 770 元，最高可到六倍，镇街就能决定', () => {
    expect(judged(robbed)).toMatchObject({ result: 'temporary', amountFen: 77_000, missing: [] })
    expect(verdict(robbed)).toMatchObject({
      entitled: 'yes',
      amountFen: 77_000,
      atMostFen: 462_000,
      townDecides: 'yes',
      once: true,
    })
  })

  test('这一案的整份说明', async () => {
    const programmes = currentEdition.programmes.filter(({ programme }) => programme === 'temporary')
    const edition = { ...currentEdition, programmes, benefits: [], explained: [] }
    const { trace } = assessHousehold(family([stranger], robbed), today, { asked: ['temporary'], edition })
    await expect(treeTextOf('temporary.', trace)).toMatchFileSnapshot('./case-14.trace.txt')
  })

  test('镇街的限额含本数：三人 2,310 元由镇街决定，多一人由区县决定', () => {
    const decides = [2, 3, 4].map(
      (affected) => verdict({ ...robbed, affectedPersons: verified(affected) })?.townDecides,
    )
    expect(decides).toEqual(['yes', 'yes', 'no'])
  })

  test('支出型自付 18,000 元：两成 3,600 元，最高五成 9,000 元，由区县决定', () => {
    const facts = family([applicant()], ill)
    const assessment = assessHousehold(facts, today, { asked: ['temporary'] })
    expect(verdictOn(assessment, 'temporary')).toMatchObject({
      amountFen: 360_000,
      atMostFen: 900_000,
      townDecides: 'no',
    })
  })

  test('最低和最高都不超过本年度的余额', () => {
    const facts = { ...robbed, affectedPersons: verified(3), aidReceivedThisYear: yuanFact(8000) }
    expect(verdict(facts)).toMatchObject({ amountFen: 124_000, atMostFen: 124_000 })
  })

  test('已获的超过限额：没有余额，不是负数', () => {
    const { conditions, amountFen } = verdict({ ...robbed, aidReceivedThisYear: yuanFact(10_000) }) ?? {}
    expect(amountFen).toBe(0)
    expect(conditions?.filter(({ met }) => met === 'no').map(({ ruleId }) => ruleId)).toEqual(['temporary.room-left'])
  })

  test.each(['accident', 'illness', 'dibao-spending', 'other', 'without-support'] as const)(
    '情形 %s 都算',
    (situation) => {
      expect(verdict({ ...robbed, hardshipSituation: verified(situation) })?.entitled).toBe('yes')
    },
  )

  test.each([
    ['register', 'yes'],
    ['residence', 'yes'],
    ['emergency', 'yes'],
    ['elsewhere', 'no'],
  ] as const)('向 %s 申请：%s', (place, entitled) => {
    expect(verdict({ ...robbed, placeOfRequest: verified(place) })?.entitled).toBe(entitled)
  })

  test('支出型最低和最高都四舍五入到分', () => {
    const assessment = assessHousehold(family([applicant()], { ...ill, necessaryCost: yuanFact(0.03) }), today, {
      asked: ['temporary'],
    })
    expect(verdictOn(assessment, 'temporary')).toMatchObject({ amountFen: 1, atMostFen: 2 })
  })

  test('区县另定的倍数、比例和限额照算', () => {
    const parameters = withValues({
      'temporary.least-multiple': 2,
      'temporary.most-multiple': 4,
      'temporary.town-multiple': 1,
    })
    expect(verdict(robbed, parameters)).toMatchObject({ amountFen: 154_000, atMostFen: 308_000, townDecides: 'no' })
  })
})

describe('没有发生困难的家庭', () => {
  const quiet = assessHousehold(family([applicant()]), today)

  test('不符合临时救助，也不因此暂不能判定；别的条件不再列出', () => {
    expect(quiet).toMatchObject({ result: 'dibao', missing: [] })
    expect(verdictOn(quiet, 'temporary')).toEqual({
      programme: 'temporary',
      entitled: 'no',
      amountFen: 0,
      once: true,
      conditions: [
        {
          ruleId: 'temporary.in-hardship',
          title: '遭遇急难或者大额支出，基本生活暂时出现严重困难',
          basis: '社会救助法 第二十九条',
          met: 'no',
        },
      ],
    })
  })

  test('说明里只有一行，没有一个未查明的事实', () => {
    const text = treeText(quiet.trace)
    expect(text).toContain('rule 遭遇急难或者大额支出，基本生活暂时出现严重困难：否（false）')
    expect(text).not.toContain('temporary.eligible')
    expect(text).not.toContain('未填报')
  })
})

describe('没有查明的，不替他回答', () => {
  test.each([
    ['hardship', '临时困难类型'],
    ['hardshipSituation', '临时困难情形'],
    ['affectedPersons', '受困人数'],
    ['aidReceivedThisYear', '本年度已获临时救助金额'],
    ['placeOfRequest', '申请所在地'],
  ] as const)('%s 未查明：暂不能判定', (name, title) => {
    const assessment = judged({ ...robbed, [name]: unknown('not-stated') })
    expect(assessment).toMatchObject({ result: 'undecided', amountFen: 0 })
    expect(assessment.missing.map((missing) => missing.title)).toContain(title)
  })

  test('符合条件而金额算不出：写明符合，金额留待查明，谁来决定也不知道', () => {
    const open = verdict({ ...robbed, affectedPersons: unknown('not-stated') })
    expect(open).toMatchObject({ entitled: 'yes', amountFen: 0, townDecides: 'unknown' })
    expect(open).not.toHaveProperty('atMostFen')
    expect(open?.missing).toMatchObject([{ title: '受困人数' }])
  })

  test('急难型不问费用，支出型不问人数', () => {
    expect(judged({ ...robbed, necessaryCost: unknown('not-stated') }).result).toBe('temporary')
    const facts = family([applicant()], { ...ill, affectedPersons: unknown('not-stated') })
    expect(assessHousehold(facts, today, { asked: ['temporary'] }).result).toBe('temporary')
  })
})

import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { unknownHousehold, unknownMember } from '../facts/blank.ts'
import { unknown } from '../facts/fact.ts'
import { applicant, assess, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { treeText } from '../testing/tree-text.ts'
import { assessHousehold } from './assess-household.ts'
import { verdictOn } from './assessment.ts'

const caseOne = [
  applicant({ label: '父亲', wage: yuanFact(1500) }),
  spouse({ label: '母亲' }),
  child({ label: '女儿' }),
]

describe('低保测算', () => {
  test('三口之家月收入 1,500 元：低保，补差 810 元，加在校学生 100 元', () => {
    const { result, amountFen, figures, missing, packId } = assess(caseOne)
    expect({ result, amountFen, missing, packId }).toEqual({
      result: 'dibao',
      amountFen: 91000,
      missing: [],
      packId: 'CQ-2026-07',
    })
    expect(figures).toMatchObject({ householdSize: 3, perCapitaMonthlyIncomeFen: 50000, baseAmountFen: 81000 })
  })

  test('这一家的整份说明', async () => {
    await expect(treeText(assess(caseOne).trace)).toMatchFileSnapshot('./case-1.trace.txt')
  })

  test('什么都不知道的家庭：暂不能判定，金额为零', () => {
    const facts = { ...unknownHousehold(), members: [unknownMember('m1', '申请人')] }
    const assessment = assessHousehold(facts, today)
    expect(assessment).toMatchObject({ result: 'undecided', amountFen: 0 })
    expect(assessment.missing.map(({ title }) => title)).toContain('申请人的与申请人关系')
  })

  test('没有一名成员的家庭：不符合，不出错', () => {
    expect(assess([])).toMatchObject({ result: 'none', amountFen: 0, figures: { householdSize: 0 } })
  })

  test('资格已定而增发金额所需的事实未知：暂不能判定，不先发一个猜的数', () => {
    const assessment = assess([applicant({ seriousIllness: unknown('no-answer') })])
    expect(assessment).toMatchObject({
      result: 'undecided',
      amountFen: 0,
      missing: [{ title: '申请人的重特大疾病', reason: '未答复' }],
    })
  })

  test('适用标准未知，标准也就未知', () => {
    const assessment = assess([applicant()], { standardArea: unknown('not-stated') })
    expect(assessment.missing.map(({ path }) => path)).toContain('standardArea')
  })

  test('既列低保又列边缘的条件；享受低保的不再列边缘', () => {
    expect(verdictOn(assess(caseOne), 'dibao')?.entitled).toBe('yes')
    expect(verdictOn(assess(caseOne), 'marginal')).toBeUndefined()
    const marginal = assess([applicant({ wage: yuanFact(900) })])
    expect([verdictOn(marginal, 'dibao')?.entitled, verdictOn(marginal, 'marginal')?.entitled]).toEqual(['no', 'yes'])
  })

  test('2026年6月30日引用社会救助暂行办法，7月1日起引用社会救助法', () => {
    const basisOn = (day: string) =>
      verdictOn(assessHousehold(family(caseOne), plainDate(day)), 'dibao')?.conditions[1]?.basis
    expect(basisOn('2026-06-30')).toBe('社会救助暂行办法 第九条')
    expect(basisOn('2026-07-01')).toBe('社会救助法 第十八条')
  })
})

describe('分类重点救助（每人每月，在差额之外）', () => {
  const increase = (facts: Parameters<typeof applicant>[0]) => assess([applicant(facts)]).figures.classifiedFen
  const disabled = (level: number) => increase({ disability: verified('physical'), disabilityLevel: verified(level) })

  test('一、二级残疾 60＋40，三、四级只有 40，没有证没有', () => {
    expect([0, 1, 2, 3, 4].map(disabled)).toEqual([0, 10000, 10000, 4000, 4000])
  })

  test('七十周岁：生日前一日没有，当日有', () => {
    const born = (day: string) => increase({ birth: verified(plainDate(day)) })
    expect([born('1956-09-16'), born('1956-09-15'), born('1956-09-14')]).toEqual([0, 6000, 6000])
  })

  test('五类不重复，取最高；残疾学生再加 40', () => {
    expect(increase({ seriousIllness: verified(true), birth: verified(plainDate('1950-01-01')) })).toBe(6000)
    const pupil = { study: verified('school'), disability: verified('hearing'), disabilityLevel: verified(4) } as const
    expect(increase(pupil)).toBe(14000)
    expect(increase({ ...pupil, disabilityLevel: verified(1) })).toBe(14000)
  })

  test('六周岁以下为学龄前，六岁仍在幼儿园的也算', () => {
    const young = (birth: string, study: 'none' | 'preschool') =>
      assess([applicant(), child({ birth: verified(plainDate(birth)), study: verified(study) })]).figures.classifiedFen
    expect([young('2020-09-16', 'none'), young('2020-09-15', 'none'), young('2020-09-15', 'preschool')]).toEqual([
      10000, 0, 10000,
    ])
  })

  test('不计入家庭的人和刑拘在押的人没有增发', () => {
    const away = (absence: 'detained' | 'serving-sentence') =>
      assess([applicant(), spouse({ absence: verified(absence), seriousIllness: verified(true) })]).figures
        .classifiedFen
    expect([away('detained'), away('serving-sentence')]).toEqual([0, 0])
  })
})

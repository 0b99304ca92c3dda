import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { currentEdition } from '../assessment/current-edition.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { treeTextOf } from '../testing/tree-text.ts'
import { withValues } from '../testing/with-values.ts'

const members = [
  applicant({ label: '父亲', wage: yuanFact(8000) }),
  spouse({ label: '母亲', seriousIllness: verified(true) }),
  child({ label: '女儿' }),
]
const spending = {
  medicalSpending: yuanFact(42000),
  educationSpending: yuanFact(12000),
  rehabilitationSpending: yuanFact(0),
}
const lines = withValues({ 'rigid.disposable-income.urban': 4_800_000, 'rigid.disposable-income.rural': 2_200_000 })
const caseOf = (facts: Partial<HouseholdFacts> = {}) => family(members, { ...spending, ...facts })
const judged = (facts: Partial<HouseholdFacts> = {}, parameters = lines) =>
  assessHousehold(caseOf(facts), today, { parameters, asked: ['rigid'] })

describe('刚性支出困难家庭（社会救助法 第二十二条）', () => {
  test('必需支出占年收入八成五：认定，不发现金，十二个月有效', () => {
    const assessment = judged()
    expect(assessment).toMatchObject({ result: 'rigid', amountFen: 0 })
    expect(verdictOn(assessment, 'rigid')).toMatchObject({ entitled: 'yes', amountFen: 0, validMonths: 12 })
    expect(assessment.figures).toMatchObject({ disposableIncomeFen: 4_800_000, rigidSpendingFen: 8_172_000 })
  })

  test('这一家的整份说明', async () => {
    const programmes = currentEdition.programmes.filter(({ programme }) => programme === 'rigid')
    const edition = { ...currentEdition, programmes, benefits: [], explained: [] }
    const { trace } = assessHousehold(caseOf(), today, { parameters: lines, asked: ['rigid'], edition })
    await expect(treeTextOf('rigid.', trace)).toMatchFileSnapshot('./case-21.trace.txt')
  })

  test('有效期没有规定，不给出有效期，也不先认定', () => {
    const assessment = judged(
      {},
      withValues({ 'rigid.disposable-income.urban': 4_800_000, 'rigid.validity-months': null }),
    )
    expect(assessment.result).toBe('undecided')
    expect(assessment.missing.map(({ title }) => title)).toEqual(['刚性支出困难家庭认定的有效期'])
    expect(verdictOn(assessment, 'rigid')).not.toHaveProperty('validMonths')
  })

  test('只申请低保的也告诉他还可能符合这一项；结果仍只说低保', () => {
    const assessment = assessHousehold(caseOf(), today, { parameters: lines })
    expect(assessment.result).toBe('none')
    expect(assessment.programmes[0]).toMatchObject({ programme: 'rigid', entitled: 'yes' })
  })

  test('符合低保的不再提这一项；申请了的，仍说明为什么不是', () => {
    const poor = family([applicant()], spending)
    expect(verdictOn(assessHousehold(poor, today, { parameters: lines }), 'rigid')).toBeUndefined()
    const asked = assessHousehold(poor, today, { parameters: lines, asked: ['rigid'] })
    const failed = verdictOn(asked, 'rigid')?.conditions.filter(({ met }) => met === 'no')
    expect(asked.result).toBe('none')
    expect(failed).toMatchObject([
      { ruleId: 'rigid.not-in-stronger-programme', title: '不属于特困、低保、低保边缘家庭' },
    ])
  })

  test.each(['medicalSpending', 'educationSpending', 'rehabilitationSpending'] as const)(
    '%s 没有问过：暂不能判定，不当作没有支出',
    (name) => {
      const assessment = judged({ [name]: unknown('not-stated') })
      expect(assessment.result).toBe('undecided')
      expect(assessment.missing).toMatchObject([{ path: name, reason: '未填报' }])
    },
  )

  test('支出没有查明，财产已经超限：已经可以判定不符合', () => {
    expect(judged({ medicalSpending: unknown('no-answer'), shops: verified(1) }).result).toBe('none')
  })
})

describe('低保边缘家庭的有效期', () => {
  test('认定满十二个月须重新申请', () => {
    const marginal = verdictOn(assessHousehold(family([applicant({ wage: yuanFact(900) })]), today), 'marginal')
    expect(marginal).toMatchObject({ entitled: 'yes', validMonths: 12 })
  })

  test('不是边缘家庭的没有有效期', () => {
    const none = verdictOn(assessHousehold(family([applicant({ wage: yuanFact(9000) })]), today), 'marginal')
    expect(none).not.toHaveProperty('validMonths')
  })
})

import { programmes } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { unknown } from '../facts/fact.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { alsoMayQualify } from './also-may-qualify.ts'
import { plainProgramme, resultAloud, textedSentence } from './short-words.ts'
import { type Told, tell } from './told.ts'

const toldOf = (...[members, facts]: Parameters<typeof family>): Told => {
  const household = family(members, facts)
  return tell(assessHousehold(household, today), { facts: household, on: today })
}

describe('短信一句话', () => {
  const longest = 'CQ-202609-999999'
  const signature = '【重庆市渝中区七星岗街道】'

  test.each(['granted', 'refused', 'ineligible'] as const)('%s：连同签名不超过 70 个字，一条发完', (outcome) => {
    expect(textedSentence(outcome, longest).length + signature.length).toBeLessThanOrEqual(70)
  })

  test.each(['granted', 'refused', 'ineligible'] as const)('%s：不说救助项目、金额、收入和疾病', (outcome) => {
    const said = textedSentence(outcome, longest).replace(longest, '')
    expect(said).not.toMatch(/\d|元|收入|疾|残|低保|特困|财产/)
    for (const programme of programmes) expect(said).not.toContain(plainProgramme[programme])
  })
})

describe('读给申请人听的一句话', () => {
  const aloud = (...args: Parameters<typeof family>) => resultAloud(toldOf(...args).assessment)

  test('符合的，说明是什么、每月多少', () => {
    const said = aloud([applicant({ wage: yuanFact(1500) }), spouse(), child()])
    expect(said).toBe('按现有情况，您家符合低保条件，每月 910 元。')
  })

  test('没有现金的，不说金额', () => {
    expect(aloud([applicant({ wage: yuanFact(900) })])).toBe('按现有情况，您家符合低保边缘家庭条件。')
  })

  test('不符合的，不只说一个“不”字', () => {
    expect(aloud([applicant({ wage: yuanFact(9000) })])).toContain('还能申请什么')
  })

  test('没有查清的，说还不能下结论', () => {
    expect(aloud([applicant({ wage: unknown('no-answer') })])).toContain('没有查清')
  })

  test('只缺政策参数的，说是市里还没有设定，不说家里的情况没有查清', () => {
    const { assessment } = toldOf([applicant()])
    const title = '上年度当地城镇居民人均可支配收入'
    const unset = { path: 'parameter.rigid.disposable-income.urban', title, reason: '参数未设定' }
    const fact = { path: 'members.m1.wage', title: '张三的工资', reason: '没有答复' }
    const said = (missing: (typeof unset)[]) => resultAloud({ ...assessment, result: 'undecided', missing })
    expect(said([unset])).toBe('不是您家缺材料：计算要用的当年标准，市里还没有定下来，要等定下来再看结果。')
    expect(said([unset, fact])).toContain('没有查清')
  })
})

describe('还可以申请什么', () => {
  test('符合护理补贴的重残人，说出是谁、到哪里申请；已经认定的不再说', () => {
    const disabled = applicant({
      label: '张三',
      wage: yuanFact(900),
      disability: verified('physical'),
      disabilityLevel: verified(1),
      needsLongTermCare: verified(true),
    })
    const lines = alsoMayQualify(toldOf([disabled]), { granted: 'marginal' })
    expect(lines.find((line) => line.includes('张三'))).toMatch(/可能符合领取.*请到镇街申请。$/)
    expect(lines.join('')).not.toContain('低保边缘家庭')
  })

  test('已经享受低保的，不再说单人保、低保边缘和刚性支出困难', () => {
    const lines = alsoMayQualify(toldOf([applicant({ seriousIllness: verified(true) })]), { granted: 'dibao' })
    expect(lines.join('')).not.toMatch(/单人保|低保边缘|刚性支出/)
  })

  test('孩子是不是孤儿没有人问过，不写给父母看', () => {
    const pupil = child({ orphan: unknown('not-stated'), deFactoUnsupported: unknown('not-stated') })
    expect(alsoMayQualify(toldOf([applicant(), pupil]), { granted: 'dibao' }).join('')).not.toContain('孤儿')
  })

  test('没有查明的，写明还要核实什么，不说不符合', () => {
    const lines = alsoMayQualify(toldOf([applicant({ wage: yuanFact(9000) })]))
    expect(lines.join('')).toContain('还要核实')
    expect(lines.join('')).not.toContain('不符合')
  })
})

import { describe, expect, it } from 'vitest'
import { type Actor, type Officer, roles } from './actor.ts'
import { type StepName, stepNames, steps } from './allowed.ts'
import { may, maySee } from './may.ts'
import {
  acceptedCase,
  applicant,
  helper,
  movedTo,
  office,
  officerOfRole,
  place,
  stranger,
  submittedCase,
  system,
} from './testing/index.ts'

/**
 * Who may take which step, in his own place and with nothing against him. Columns: village, town clerk, town head,
 * district clerk, district head, city, auditor, administrator, applicant, platform.
 */
const whoMay = `
  步骤                       村 镇办 镇长 区办 区长 市 审计 管理 申请人 平台
  transfer                  · ● ● · · · · · · ·
  contact                   · ● ● · · · · · · ·
  request-supplement        · ● ● · · · · · · ·
  serve-supplement-notice   · ● ● · · · · · · ●
  extend-supplement         · ● ● · · · · · ● ·
  supplement                · ● ● · · · · · ● ·
  lapse                     · · · · · · · · · ●
  record-authorisation      · · · · · · · · · ●
  withdraw-authorisation    · ● ● · · · · · · ●
  accept                    · ● ● · · · · · · ·
  decline                   · · ● · · · · · · ·
  grant-aid-first           · · ● · · · · · · ·
  start-investigation       · ● ● · · · · · · ·
  start-verification        · · · · · · · · · ●
  answer-verification       · · · · · · · · · ●
  record-visit              ● ● ● · · · · · · ·
  stand-in-evidence         · ● ● · · · · · · ·
  countersign-stand-in      · ● ● · · · · · · ·
  resolve-finding           · ● ● · · · · · · ·
  assess                    · ● ● · · · · · · ●
  require-reassessment      · · · · · · · · · ●
  survey-result             · ● ● · · · · · · ·
  notify-ineligible         · ● ● · · · · · · ·
  contest                   · ● ● · · · · · ● ·
  waive-contest             · · · · · · · · ● ·
  close-contest-period      · · · · · · · · · ●
  re-examine                · ● ● · · · · · · ·
  complete-aid-first        · ● ● · · · · · · ·
  first-review-opinion      · ● ● · · · · · · ·
  publicise                 ● · · · · · · · · ·
  object                    ● ● ● · · · · · ● ●
  re-investigate            · ● ● · · · · · · ·
  answer-objection          · ● ● · · · · · · ·
  re-publicise              ● · · · · · · · · ·
  mark                      · ● ● ● ● · · · · ·
  review-meeting            · ● ● · · · · · · ·
  decide-in-town            · · ● · · · · · · ·
  report                    · ● ● · · · · · · ·
  district-review           · · · ● · · · · · ·
  draw-spot-check           · · · · · · · · · ●
  spot-check                · · · ● · · · · · ·
  confirmation-meeting      · · · ● ● · · · · ·
  return-to-town            · · · ● ● · · · · ·
  confirm                   · · · · ● · · · · ·
  refuse                    · · · · ● · · · · ·
  deliver-decision          · ● ● · · · · · · ·
  publish                   ● ● ● · · · · · · ·
  begin-benefit             · · · · · · · · · ●
  remind-renewal            · · · · · · · · · ●
  expire                    · · · · · · · · · ●
  report-self-care          ● ● ● · · · · · ● ·
  assess-self-care          · ● ● · · · · · · ·
  report-income-change      ● ● ● · · · · · ● ·
  record-income-change      · ● ● · · · · · · ·
  grant-grace               · · · · ● · · · · ·
  open-grace-review         · · · · · · · · · ●
  require-rise-review       · · · · · · · · · ●
  hear-before-adjustment    · ● ● ● ● · · · · ·
  adjust-benefit            · · · · ● · · · · ●
  deliver-adjustment        · ● ● · · · · · · ·
  withdraw                  · · · · · · · · ● ·
  hear-before-termination   · ● ● ● ● · · · · ·
  terminate                 · · ● · ● · · · · ·
  record-repayment          · ● ● · · · · · · ·
  agree-instalments         · ● ● · · · · · · ·
  propose-waiver            · ● ● · · · · · · ·
  decide-waiver             · · ● · · · · · · ·
  request-extension         · ● ● · · · · · · ·
  extend                    · · ● · · · · · · ·
`
const actors: readonly Actor[] = [...roles.map((role) => officerOfRole[role]), applicant, system]
const rows = whoMay
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
const file = submittedCase()

describe('岗位 × 步骤', () => {
  it('表里写全了每一个步骤，不多不少', () => {
    expect(rows.map(([name]) => name)).toEqual(stepNames)
    expect(rows.every((cells) => cells.length === 1 + actors.length)).toBe(true)
  })

  it.each(rows.map(([name, ...cells]) => [name as StepName, cells] as const))('%s 只有规定的人能办', (name, cells) => {
    const answers = actors.map((actor) => (may(actor, steps[name], file) === 'yes' ? '●' : '·'))
    expect(answers).toEqual(cells)
  })

  it('不是本岗位的答复“不是您的岗位”，管理员看不见任何案件', () => {
    for (const name of stepNames)
      for (const actor of actors) {
        const answer = may(actor, steps[name], file)
        if (answer === 'yes') continue
        const isAdministrator = actor.kind === 'officer' && actor.role === 'administrator'
        expect(answer.code).toBe(isAdministrator ? 'case-not-found' : 'not-your-role')
      }
  })
})

describe('辖区', () => {
  const outside: readonly Officer[] = [
    movedTo(office.village, place.otherVillage),
    movedTo(office.clerk, place.otherTown),
    movedTo(office.head, place.otherTown),
    movedTo(office.districtClerk, place.otherCounty),
    movedTo(office.districtHead, place.otherCounty),
    movedTo(office.clerk, '500101001'),
    movedTo(office.city, '51'),
    movedTo(office.auditor, '51'),
    office.administrator,
  ]

  it.each(stepNames)('别处的人办“%s”：此案不存在', (name) => {
    for (const officer of outside) expect(may(officer, steps[name], file)).toEqual({ code: 'case-not-found' })
  })

  it('编号相近的镇不能看到对方的案件', () => {
    for (const officer of outside) expect(maySee(officer, file)).toEqual({ code: 'case-not-found' })
  })

  it('上级只读：市和审计看得到，办不了', () => {
    expect([maySee(office.city, file), maySee(office.auditor, file)]).toEqual(['yes', 'yes'])
    for (const name of stepNames) expect(may(office.city, steps[name], file)).toEqual({ code: 'not-your-role' })
  })

  it('户籍所在的村和居住的村都看得到', () => {
    const apart = submittedCase({ livingVillage: place.otherTownVillage })
    expect(maySee(office.village, apart)).toBe('yes')
    expect(maySee(movedTo(office.village, place.otherTownVillage), apart)).toBe('yes')
    expect(maySee(movedTo(office.village, place.otherVillage), apart)).toEqual({ code: 'case-not-found' })
  })

  it('居住地的镇协助入户调查，其他步骤办不了', () => {
    const apart = submittedCase({ livingVillage: place.otherTownVillage })
    const assisting = movedTo(office.clerk, place.otherTown)
    expect(may(assisting, steps['record-visit'], apart)).toBe('yes')
    for (const name of stepNames) {
      const answer = may(assisting, steps[name], apart)
      if (name !== 'record-visit' && name !== 'object') expect(answer).not.toBe('yes')
    }
  })
})

describe('本人和帮办人', () => {
  it('别人的申请不存在，公示异议除外', () => {
    for (const name of stepNames)
      expect(may(stranger, steps[name], file)).toEqual(name === 'object' ? 'yes' : { code: 'case-not-found' })
    expect(maySee(stranger, file)).toEqual({ code: 'case-not-found' })
  })

  it('帮办人可以补正、提出异议，不能替本人撤回或放弃', () => {
    const helped = submittedCase({ agent: helper.id })
    const allowed = stepNames.filter((name) => may(helper, steps[name], helped) === 'yes')
    expect(allowed).toEqual([
      'extend-supplement',
      'supplement',
      'contest',
      'object',
      'report-self-care',
      'report-income-change',
    ])
    const own = stepNames.filter((name) => may(applicant, steps[name], helped) === 'yes')
    expect(own).toEqual([
      'extend-supplement',
      'supplement',
      'contest',
      'waive-contest',
      'object',
      'report-self-care',
      'report-income-change',
      'withdraw',
    ])
  })
})

describe('回避和职责分离', () => {
  it('登记为近亲属的，什么也办不了，档案也看不了', () => {
    const kin = { ...acceptedCase(), relatives: [office.clerk.id] }
    for (const name of stepNames)
      expect(may(office.clerk, steps[name], kin)).toMatchObject({ code: 'relative-declared' })
    expect(maySee(office.clerk, kin)).toMatchObject({ code: 'relative-declared' })
    expect(maySee(office.secondClerk, kin)).toBe('yes')
  })

  const sides = {
    survey: [
      'record-visit',
      'stand-in-evidence',
      'countersign-stand-in',
      'resolve-finding',
      'survey-result',
      're-examine',
      'complete-aid-first',
      'first-review-opinion',
      're-investigate',
    ],
    review: ['district-review', 'spot-check'],
    decision: ['grant-aid-first', 'decide-in-town', 'confirm', 'refuse'],
  } as const

  it('调查、审查、决定三方的步骤就是这些', () => {
    for (const side of ['survey', 'review', 'decision'] as const)
      expect(stepNames.filter((name) => 'side' in steps[name] && steps[name].side === side)).toEqual(sides[side])
  })

  it('调查过的人不审查、不决定；审查过的人不调查、不决定', () => {
    const able = (name: StepName): Officer => {
      const role = roles.find((one) => (steps[name].who as readonly string[]).includes(one)) ?? 'village'
      return { ...officerOfRole[role], id: office.clerk.id }
    }
    const blocked = (name: StepName, by: 'handledBy' | 'reviewedBy') => {
      const answer = may(able(name), steps[name], { ...file, [by]: [office.clerk.id] })
      return answer !== 'yes' && answer.code === 'conflicting-role'
    }
    expect(stepNames.filter((name) => blocked(name, 'handledBy')).sort()).toEqual(
      [...sides.review, ...sides.decision].sort(),
    )
    expect(stepNames.filter((name) => blocked(name, 'reviewedBy')).sort()).toEqual(
      [...sides.survey, ...sides.decision].sort(),
    )
  })
})

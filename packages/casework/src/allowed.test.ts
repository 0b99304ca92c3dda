import { describe, expect, it } from 'vitest'
import { allowedSteps, type StepName, stepNames, steps } from './allowed.ts'
import type { Case } from './case.ts'
import { type Stage, stages } from './stage.ts'
import {
  acceptedCase,
  applicant,
  context,
  investigatingCase,
  objectedCase,
  office,
  publicisedCase,
  readyToDecide,
  reportedCase,
  submission,
  submittedCase,
  supplementingCase,
  system,
} from './testing/index.ts'

/**
 * At which stage which step may be taken. Columns: submitted, supplementing, accepted, investigating, ineligible-notified,
 * re-examining, first-review, opinion-given, publicised, re-investigating, reported, decided, delivered, published, closed.
 */
const atWhichStage = `
  步骤                       待受理 待补正 已受理 调查 已告知 复查 初审 待公示 公示 异议 已报区 待送达 已送达 已公布 办结
  transfer                  ● ● ● ● · · · · · · · · · · ·
  contact                   ● ● ● ● ● ● · · · · · · · ● ·
  request-supplement        ● · · · · · · · · · · · · · ·
  serve-supplement-notice   · ● · · · · · · · · · · · · ·
  extend-supplement         · ● · · · · · · · · · · · · ·
  supplement                · ● · · · · · · · · · · · · ·
  lapse                     · ● · · · · · · · · · · · · ·
  record-authorisation      ● ● ● ● ● ● ● ● ● ● ● ● ● ● ·
  withdraw-authorisation    ● ● ● ● ● ● ● ● ● ● ● ● ● ● ·
  accept                    ● · · · · · · · · · · · · · ·
  decline                   ● ● · · · · · · · · · · · · ·
  grant-aid-first           · · · · · · · · · · · · · · ·
  start-investigation       · · ● · · · · · · · · · · · ·
  start-verification        · · · ● · · · · · · · · · · ·
  answer-verification       · · · ● ● ● ● ● ● ● ● · · · ·
  record-visit              · · · ● · ● · · · ● · · · · ·
  stand-in-evidence         · · · ● · ● · · · · · · · · ·
  countersign-stand-in      · · · ● · ● · · · · · · · · ·
  resolve-finding           ● ● ● ● ● ● ● ● ● ● · · · · ·
  assess                    · · · ● ● ● ● ● ● ● ● · · · ·
  require-reassessment      ● ● ● ● ● ● ● ● ● ● ● · · · ·
  survey-result             · · · ● · ● · · · · · · · · ·
  notify-ineligible         · · · ● · · · · · · · · · · ·
  contest                   · · · · ● · · · · · · · · · ·
  waive-contest             · · · · ● · · · · · · · · · ·
  close-contest-period      · · · · ● · · · · · · · · · ·
  re-examine                · · · · · ● · · · · · · · · ·
  complete-aid-first        · · · · · · · · · · · · · · ·
  first-review-opinion      · · · · ● · ● · · ● · · · · ·
  publicise                 · · · · · · · ● · · · · · · ·
  object                    · · · · · · · ● ● ● · · · · ·
  re-investigate            · · · · · · · · · ● · · · · ·
  answer-objection          · · · · · · · ● ● ● · · · · ·
  re-publicise              · · · · · · · ● · ● · · · · ·
  mark                      ● ● ● ● ● ● ● ● ● ● ● · · · ·
  review-meeting            · · · ● · · ● ● ● ● ● · · · ·
  decide-in-town            · · · · · · · · · · · · · · ·
  report                    · · · · · · · · ● · · · · · ·
  district-review           · · · · · · · · · · ● · · · ·
  draw-spot-check           · · · · · · · · · · ● · · · ·
  spot-check                · · · · · · · · · · ● · · · ·
  confirmation-meeting      · · · · · · · · · · ● · · · ·
  return-to-town            · · · · · · · · · · ● · · · ·
  confirm                   · · · · · · · · · · ● · · · ·
  refuse                    · · · · · · · · · · ● · · · ·
  deliver-decision          · · · · · · · · · · · ● · · ·
  publish                   · · · · · · · · · · · · ● · ·
  begin-benefit             · · · · · · · · · · · · ● ● ·
  remind-renewal            · · · · · · · · · · · · ● ● ·
  expire                    · · · · · · · · · · · · ● ● ·
  report-self-care          · · · · · · · · · · · · · · ·
  assess-self-care          · · · · · · · · · · · · · · ·
  report-income-change      · · · · · · · · · · · · · ● ·
  record-income-change      · · · · · · · · · · · · · ● ·
  grant-grace               · · · · · · · · · · · · · ● ·
  open-grace-review         · · · · · · · · · · · · · ● ·
  require-rise-review       · · · · · · · · · · · · ● ● ·
  hear-before-adjustment    · · · · · · · · · · · · · ● ·
  adjust-benefit            · · · · · · · · · · · · · ● ·
  deliver-adjustment        · · · · · · · · · · · · · ● ·
  withdraw                  ● ● ● ● ● ● ● ● ● ● ● · · · ·
  hear-before-termination   ● ● ● ● ● ● ● ● ● ● ● · · · ·
  terminate                 ● ● ● ● ● ● ● ● ● ● ● · · · ·
  record-repayment          · · · · · · · · · · · · · · ·
  agree-instalments         · · · · · · · · · · · · · · ·
  propose-waiver            · · · · · · · · · · · · · · ·
  decide-waiver             · · · · · · · · · · · · · · ·
  request-extension         · · ● ● ● ● ● ● ● ● ● ● · · ·
  extend                    · · ● ● ● ● ● ● ● ● ● ● · · ·
`
const rows = atWhichStage
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))

const at = (stage: Stage): Case => ({ ...submittedCase(), stage })
const everyone = [...Object.values(office), applicant, system]

/** The stage lets the step through for somebody; whether the rest of the case does is told apart. */
const stageAllows = (name: StepName, stage: Stage): boolean =>
  everyone.some((by) => {
    const found = allowedSteps(at(stage), context(by, '2026-09-18')).some((step) => step.name === name)
    return found
  })

describe('环节 × 步骤', () => {
  it('表里写全了每一个步骤和每一个环节', () => {
    expect(rows.map(([name]) => name)).toEqual(stepNames)
    expect(rows.every((cells) => cells.length === 1 + stages.length)).toBe(true)
  })

  it.each(rows.map(([name, ...cells]) => [name as StepName, cells] as const))('%s 只在规定的环节', (name, cells) => {
    expect(stages.map((stage) => (stageAllows(name, stage) ? '●' : '·'))).toEqual(cells)
  })

  it('办结之后什么也不能办', () => {
    for (const by of everyone) expect(allowedSteps(at('closed'), context(by, '2026-09-18'))).toEqual([])
  })

  it('每个步骤的名字就是登记的名字', () => {
    for (const name of stepNames) expect(steps[name].name).toBe(name)
  })
})

describe('屏幕上的步骤', () => {
  const names = (file: Case, by: (typeof everyone)[number], today: string) =>
    allowedSteps(file, context(by, today)).map(({ name, because }) => (because ? `${name}（${because.code}）` : name))

  it('镇经办人收到申请', () => {
    expect(names(submittedCase(), office.clerk, '2026-09-18')).toEqual([
      'transfer',
      'contact',
      'request-supplement',
      'withdraw-authorisation',
      'accept',
      'resolve-finding（finding-not-found）',
      'mark',
      'hear-before-termination',
    ])
  })

  it('授权没签齐，受理按不下去，并说明原因', () => {
    const members = submission.members.map(({ id, relation }) => ({ id, relation }))
    expect(names(submittedCase({ members }), office.clerk, '2026-09-18')).toContain('accept（documents-missing）')
  })

  it('申请人在补正时看到补正、延期和撤回', () => {
    expect(names(supplementingCase(), applicant, '2026-09-21')).toEqual([
      'extend-supplement（notice-not-served）',
      'supplement',
      'withdraw',
    ])
  })

  it('村里只看到走访和公示', () => {
    expect(names(investigatingCase(), office.village, '2026-09-22')).toEqual(['record-visit'])
    expect(names(publicisedCase(), office.village, '2026-10-12')).toEqual(['object'])
    expect(names(objectedCase(), office.village, '2026-10-17')).toEqual([
      'record-visit',
      'object',
      're-publicise（objection-not-investigated）',
    ])
  })

  it('公示没有满七天，报送要等', () => {
    expect(names(publicisedCase(), office.head, '2026-10-18')).toContain('report（publicity-not-over）')
    expect(names(publicisedCase(), office.head, '2026-10-19')).toContain('report')
  })

  it('区负责人在审查之后才能确认', () => {
    expect(names(reportedCase(), office.districtHead, '2026-10-20')).toContain('confirm（district-review-missing）')
    expect(names(readyToDecide(), office.districtHead, '2026-10-22')).toContain('confirm')
  })

  it('市、审计和管理员没有步骤', () => {
    for (const by of [office.city, office.auditor, office.administrator])
      expect(names(acceptedCase(), by, '2026-09-21')).toEqual([])
  })
})

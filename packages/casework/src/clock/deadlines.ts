import { addDays, addWorkdays, type PlainDate, type WorkCalendar } from '@jzt/kernel'
import { renewalsDue } from '../benefit.ts'
import type { Case } from '../case.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import { repaymentDueBy } from '../relief/repayment.ts'
import { graceUnderReview, lastDayOf, pendingChange } from '../running/income-change.ts'
import { pendingRises } from '../running/rise-review.ts'

export type ClockName =
  | 'contact' // 2 个工作日内主动联系
  | 'accept' // 2 个工作日审查受理
  | 'serve-notice' // 送达补正通知
  | 'supplement' // 补正期限
  | 'start' // 2 个工作日内启动调查
  | 'registers' // 核对反馈
  | 'contest' // 异议期限
  | 'publicity' // 公示期
  | 'decide' // 20 个工作日办结
  | 'district' // 区级审核确认
  | 'deliver' // 决定送达
  | 'survey' // 调查核实并提出初审意见
  | 're-investigate' // 重新调查核实
  | 'complete-aid-first' // 先行救助补办手续
  | 'self-care' // 重新评估自理能力
  | 'renew' // 有效期将满，联系续期
  | 'repay' // 退还先行救助的钱
  | 'income-change' // 核实收入变动
  | 'grace' // 渐退期满复核
  | 'rise-review' // 标准调整，须人工复核

/** A running period: the day it starts on is not counted, the last day is included. */
export interface Deadline {
  readonly name: ClockName
  readonly startedOn: PlainDate
  readonly dueBy: PlainDate
}

export interface ClockContext {
  readonly calendar: WorkCalendar
}

/** A day on which a notice stands: the posting day is not one, the last full day is. */
export const isPublicityDay = (file: Case, day: PlainDate): boolean =>
  file.publicities.some(({ postedOn, endsOn }) => postedOn < day && day <= endsOn)

/** A day that the statutory clock counts: a working day outside every publicity period (附件 四, 不含公示期限). */
export const counts = (file: Case, day: PlainDate, calendar: WorkCalendar): boolean =>
  calendar.isWorkday(day) && !isPublicityDay(file, day)

/** How many working days the case has: 20, or what its head approved. */
export const decideLimit = (file: Case): number => file.extension?.toWorkdays ?? limitsOf(file).decideWorkdays

/** The day by which the decision must have been served; undefined before acceptance. */
export function dueByOf(file: Case, { calendar }: ClockContext): PlainDate | undefined {
  if (!file.acceptance) return undefined
  let day = file.acceptance.on
  for (let left = decideLimit(file); left > 0; ) {
    day = addDays(day, 1)
    if (counts(file, day, calendar)) left -= 1
  }
  return day
}

type Period = readonly [ClockName, PlainDate | undefined, number | undefined]

/** Periods of working days that run at this stage, with the day they start from and their length. */
function periodsOf(file: Case): Period[] {
  const limits = limitsOf(file)
  switch (file.stage) {
    case 'submitted':
      return [
        ['contact', file.contacts.length === 0 ? file.submittedOn : undefined, limits.contactWorkdays],
        // 2 fresh working days from a complete supplement (R61).
        ['accept', file.supplement?.completedOn ?? file.submittedOn, limits.acceptWorkdays],
      ]
    case 'supplementing':
      return file.supplement?.servedOn
        ? []
        : [['serve-notice', file.supplement?.requestedOn, limits.serveNoticeWorkdays]]
    case 'accepted':
      return [['start', file.acceptance?.on, limits.startWorkdays]]
    case 'investigating': {
      const waiting = file.verification && file.verification.outstanding.length > 0
      return [['registers', waiting ? file.verification?.startedOn : undefined, limits.silentRegisterWorkdays]]
    }
    case 're-investigating':
      return [['re-investigate', firstOpenObjection(file)?.on, limits.reInvestigateWorkdays]]
    case 'reported':
      return [['district', file.report?.on, limits.districtWorkdays]]
    case 'decided':
      return [['deliver', file.decision?.on, limits.deliverWorkdays]]
    default:
      return []
  }
}

const firstOpenObjection = (file: Case): Case['objections'][number] | undefined =>
  file.objections.find((one) => one.needsInvestigation && !one.reInvestigatedOn)

/** Periods that run beside the stage: the opinion of the town, the papers of aid that was given first, what a running benefit is due. */
function besideStage(file: Case): Period[] {
  const limits = limitsOf(file)
  const { acceptance, opinion, aidFirst, selfCareReport, incomeReport } = file
  const unserved = file.adjustments.find(({ deliveredOn }) => !deliveredOn)
  return [
    ['survey', opinion ? undefined : acceptance?.on, limits.surveyWorkdays],
    ['complete-aid-first', aidFirst?.completedOn ? undefined : aidFirst?.on, limits.completeAidFirstWorkdays],
    ['income-change', incomeReport?.on ?? pendingChange(file)?.on, limits.incomeChangeWorkdays],
    ['rise-review', pendingRises(file)[0]?.on, limits.riseReviewWorkdays],
    ['self-care', selfCareReport?.on, limits.selfCareWorkdays],
    ['deliver', unserved?.on, limits.deliverWorkdays],
  ]
}

/** Periods whose last day was fixed when they began. */
function fixedOf(file: Case): Deadline[] {
  const { supplement, ineligibility } = file
  const publicity = file.publicities.at(-1)
  if (file.stage === 'supplementing' && supplement?.servedOn && supplement.dueBy)
    return [{ name: 'supplement', startedOn: supplement.servedOn, dueBy: supplement.dueBy }]
  if (file.stage === 'ineligible-notified' && ineligibility)
    return [{ name: 'contest', startedOn: ineligibility.notifiedOn, dueBy: ineligibility.contestBy }]
  if (file.stage === 'publicised' && publicity)
    return [{ name: 'publicity', startedOn: publicity.postedOn, dueBy: publicity.endsOn }]
  return []
}

/** The household has to be looked at before the first month without grace. */
function graceOf(file: Case): Deadline[] {
  const grace = graceUnderReview(file)
  return grace?.reviewOpenedOn
    ? [{ name: 'grace', startedOn: grace.reviewOpenedOn, dueBy: lastDayOf(grace.until) }]
    : []
}

/** A recognition that ends soon: the town speaks with the household before its last day. */
const renewalsOf = (file: Case): Deadline[] =>
  renewalsDue(file).map(({ remindedOn, validUntil }) => ({
    name: 'renew',
    startedOn: remindedOn ?? validUntil,
    dueBy: validUntil,
  }))

/** What is left of a case that is closed: money that is asked back. */
function repaymentOf(file: Case, { calendar }: ClockContext): Deadline[] {
  const startedOn = file.aidFirst?.completedOn
  const dueBy = repaymentDueBy(file, calendar)
  return startedOn && dueBy ? [{ name: 'repay', startedOn, dueBy }] : []
}

/** Every period that is running, from the events alone and whatever day it is: what the row of the case keeps. */
export function deadlinesOf(file: Case, context: ClockContext): Deadline[] {
  const { calendar } = context
  if (file.stage === 'closed') return repaymentOf(file, context)
  const periods = [...periodsOf(file), ...besideStage(file)].flatMap(([name, startedOn, days]) =>
    startedOn && days !== undefined ? [{ name, startedOn, dueBy: addWorkdays(startedOn, days, calendar) }] : [],
  )
  const decideBy = file.delivery ? undefined : dueByOf(file, context)
  const decide =
    file.acceptance && decideBy ? [{ name: 'decide' as const, startedOn: file.acceptance.on, dueBy: decideBy }] : []
  return [...fixedOf(file), ...graceOf(file), ...renewalsOf(file), ...periods, ...decide]
}

/**
 * The nearest of the running periods: what the work queue is sorted by. A publicity period is none: it has to pass, and
 * nobody is late when it has.
 */
export const nextDeadline = (file: Case, context: ClockContext): Deadline | undefined =>
  deadlinesOf(file, context)
    .filter(({ name }) => name !== 'publicity')
    .reduce<Deadline | undefined>(
      (nearest, deadline) => (nearest && nearest.dueBy <= deadline.dueBy ? nearest : deadline),
      undefined,
    )

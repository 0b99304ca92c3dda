import type { PlainDate } from '@jzt/kernel'
import type { AllowedStep, StepName } from './allowed.ts'
import type { Case } from './case.ts'
import { type ClockContext, type ClockName, deadlinesOf } from './clock/deadlines.ts'
import { awaitsDistrict, graceUnderReview, pendingChange } from './running/income-change.ts'
import { riseAwaitsDistrict, riseAwaitsHearing } from './running/rise-review.ts'
import type { Stage } from './stage.ts'

/** The straight path: what usually comes next at each stage, the most likely first. */
const usual: Readonly<Record<Stage, readonly StepName[]>> = {
  submitted: ['contact', 'accept', 'request-supplement'],
  supplementing: ['serve-supplement-notice'],
  accepted: ['start-investigation'],
  investigating: [
    'record-visit',
    'resolve-finding',
    'assess',
    'survey-result',
    'complete-aid-first',
    'first-review-opinion',
    'notify-ineligible',
  ],
  'ineligible-notified': ['first-review-opinion'],
  're-examining': ['re-examine', 'resolve-finding', 'assess', 'survey-result'],
  'first-review': ['assess', 'complete-aid-first', 'first-review-opinion', 'notify-ineligible'],
  'opinion-given': ['publicise', 'decide-in-town'],
  publicised: ['assess', 'review-meeting', 'report'],
  're-investigating': ['re-investigate', 'assess', 'first-review-opinion', 'answer-objection', 're-publicise'],
  reported: ['assess', 'district-review', 'spot-check', 'confirmation-meeting', 'confirm'],
  decided: ['deliver-decision'],
  delivered: ['publish'],
  published: [
    'assess-self-care',
    'deliver-adjustment',
    'record-income-change',
    'grant-grace',
    'hear-before-adjustment',
    'adjust-benefit',
    'contact',
  ],
  closed: ['decide-waiver', 'record-repayment'],
}

/** Steps that can be taken again and again: done once, they are no longer what comes next. */
const isDone = (file: Case, name: StepName): boolean => {
  // A paid household is contacted again before its recognition ends, and then the step is open only while it is due.
  if (name === 'contact') return file.stage !== 'published' && file.contacts.length > 0
  if (name === 'record-visit') return file.visits.some(({ kind }) => kind === 'home')
  if (name === 'resolve-finding') return file.findings.every(({ resolved }) => resolved)
  if (name === 'assess') return file.assessment !== undefined && !file.assessment.outdated
  if (name === 'review-meeting') return file.marks.length === 0 || file.reviewMeeting !== undefined
  if (name === 'district-review') return file.districtReview !== undefined
  if (name === 'confirmation-meeting') return file.confirmationMeeting !== undefined
  if (name === 'record-income-change') return !file.incomeReport && !graceUnderReview(file) && !isOpenQuestion(file)
  if (name === 'hear-before-adjustment') return !awaitsHearing(file)
  if (name === 'adjust-benefit') return !awaitsDistrict(file) && !riseAwaitsDistrict(file)
  return false
}

/** Money would be taken away: by what was found of the income, or by a new standard. */
const awaitsHearing = (file: Case): boolean =>
  riseAwaitsHearing(file) || (pendingChange(file) !== undefined && !awaitsDistrict(file) && !isOpenQuestion(file))

/** The change of income was looked into, and a fact is still missing. */
const isOpenQuestion = (file: Case): boolean => pendingChange(file)?.entitled === 'unknown'

/** What the papers of aid that was given first lack, in the order of the work: they come before everything else. */
const afterAid: readonly StepName[] = [
  'complete-aid-first',
  'accept',
  'start-investigation',
  'record-visit',
  'resolve-finding',
  'assess',
  'survey-result',
]

/** The result of the survey says whether the aid is confirmed: only then are the papers completed. */
const isAidWork = (file: Case, name: StepName): boolean => name !== 'complete-aid-first' || !!file.surveyResult

/** The step that ends an overdue period, where one step does. */
const ends: { readonly [Name in ClockName]?: StepName } = {
  contact: 'contact',
  accept: 'accept',
  'serve-notice': 'serve-supplement-notice',
  start: 'start-investigation',
  deliver: 'deliver-decision',
  're-investigate': 're-investigate',
  'self-care': 'assess-self-care',
  'income-change': 'record-income-change',
  grace: 'record-income-change',
  'rise-review': 'adjust-benefit',
  repay: 'record-repayment',
}

/** What is late, the latest first; money that was given before its papers goes before everything. */
function overdueSteps(file: Case, context: ClockContext & { readonly today: PlainDate }): readonly StepName[] {
  const late = deadlinesOf(file, context)
    .filter(({ name, dueBy }) => name !== 'publicity' && dueBy < context.today)
    .toSorted((one, other) => (one.dueBy < other.dueBy ? -1 : 1))
  const aid = late.some(({ name }) => name === 'complete-aid-first') ? afterAid : []
  const others = late.flatMap(({ name }) => ends[name] ?? [])
  return [...aid.filter((name) => isAidWork(file, name)), ...others]
}

/**
 * Which of the steps that this person may take comes next: what is late by the clock, and else the straight path. It is the
 * screen's one prominent button.
 */
export function nextStepOf(
  file: Case,
  allowed: readonly AllowedStep[],
  context: ClockContext & { readonly today: PlainDate },
): StepName | undefined {
  const open = allowed.filter(({ because }) => !because).map(({ name }) => name)
  return [...overdueSteps(file, context), ...usual[file.stage]].find(
    (name) => open.includes(name) && !isDone(file, name),
  )
}

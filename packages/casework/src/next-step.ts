import type { AllowedStep, StepName } from './allowed.ts'
import type { Case, Stage } from './case.ts'

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
    'first-review-opinion',
    'notify-ineligible',
  ],
  'ineligible-notified': ['first-review-opinion'],
  're-examining': ['re-examine', 'resolve-finding', 'assess', 'survey-result'],
  'first-review': ['assess', 'complete-aid-first', 'first-review-opinion', 'notify-ineligible'],
  'opinion-given': ['publicise', 'decide-in-town'],
  publicised: ['review-meeting', 'report'],
  're-investigating': ['re-investigate', 'answer-objection', 're-publicise'],
  reported: ['district-review', 'spot-check', 'confirmation-meeting', 'confirm'],
  decided: ['deliver-decision'],
  delivered: ['publish'],
  published: ['assess-self-care', 'deliver-adjustment'],
  closed: [],
}

/** Steps that can be taken again and again: done once, they are no longer what comes next. */
const isDone = (file: Case, name: StepName): boolean => {
  if (name === 'contact') return file.contacts.length > 0
  if (name === 'record-visit') return file.visits.some(({ kind }) => kind === 'home')
  if (name === 'resolve-finding') return file.findings.every(({ resolved }) => resolved)
  if (name === 'assess') return file.assessment !== undefined && !file.assessment.outdated
  if (name === 'review-meeting') return file.marks.length === 0 || file.reviewMeeting !== undefined
  if (name === 'district-review') return file.districtReview !== undefined
  if (name === 'confirmation-meeting') return file.confirmationMeeting !== undefined
  return false
}

/** Which of the steps that this person may take comes next on the straight path: the screen's one prominent button. */
export function nextStepOf(file: Case, allowed: readonly AllowedStep[]): StepName | undefined {
  const open = allowed.filter(({ because }) => !because).map(({ name }) => name)
  return usual[file.stage].find((name) => open.includes(name) && !isDone(file, name))
}

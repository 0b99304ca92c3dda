import { accept } from './acceptance/accept.ts'
import { contact } from './acceptance/contact.ts'
import { decline } from './acceptance/decline.ts'
import { extendSupplement } from './acceptance/extend-supplement.ts'
import { lapse } from './acceptance/lapse.ts'
import { recordAuthorisation } from './acceptance/record-authorisation.ts'
import { requestSupplement } from './acceptance/request-supplement.ts'
import { serveSupplementNotice } from './acceptance/serve-supplement-notice.ts'
import { supplement } from './acceptance/supplement.ts'
import { transfer } from './acceptance/transfer.ts'
import { withdrawAuthorisation } from './acceptance/withdraw-authorisation.ts'
import type { Case } from './case.ts'
import { confirm } from './district/confirm.ts'
import { confirmationMeeting } from './district/confirmation-meeting.ts'
import { districtReview } from './district/district-review.ts'
import { drawSpotCheck } from './district/draw-spot-check.ts'
import { refuse } from './district/refuse.ts'
import { returnToTown } from './district/return-to-town.ts'
import { spotCheck } from './district/spot-check.ts'
import { beginBenefit } from './ending/begin-benefit.ts'
import { deliverDecision } from './ending/deliver-decision.ts'
import { expire } from './ending/expire.ts'
import { extend } from './ending/extend.ts'
import { hearBeforeTermination } from './ending/hear-before-termination.ts'
import { publish } from './ending/publish.ts'
import { remindRenewal } from './ending/remind-renewal.ts'
import { requestExtension } from './ending/request-extension.ts'
import { terminate } from './ending/terminate.ts'
import { withdraw } from './ending/withdraw.ts'
import { answerVerification } from './investigation/answer-verification.ts'
import { assess } from './investigation/assess.ts'
import { countersignStandIn } from './investigation/countersign-stand-in.ts'
import { recordVisit } from './investigation/record-visit.ts'
import { requireReassessment } from './investigation/require-reassessment.ts'
import { resolveFinding } from './investigation/resolve-finding.ts'
import { standInEvidence } from './investigation/stand-in-evidence.ts'
import { startInvestigation } from './investigation/start-investigation.ts'
import { startVerification } from './investigation/start-verification.ts'
import { surveyResult } from './investigation/survey-result.ts'
import { closeContestPeriod } from './opinion/close-contest-period.ts'
import { contest } from './opinion/contest.ts'
import { firstReviewOpinion } from './opinion/first-review-opinion.ts'
import { mark } from './opinion/mark.ts'
import { notifyIneligible } from './opinion/notify-ineligible.ts'
import { reExamine } from './opinion/re-examine.ts'
import { reviewMeeting } from './opinion/review-meeting.ts'
import { waiveContest } from './opinion/waive-contest.ts'
import { answerObjection } from './publicity/answer-objection.ts'
import { object } from './publicity/object.ts'
import { publicise } from './publicity/publicise.ts'
import { reInvestigate } from './publicity/re-investigate.ts'
import { rePublicise } from './publicity/re-publicise.ts'
import { report } from './publicity/report.ts'
import type { Refusal } from './refusals.ts'
import { agreeInstalments } from './relief/agree-instalments.ts'
import { completeAidFirst } from './relief/complete-aid-first.ts'
import { decideInTown } from './relief/decide-in-town.ts'
import { decideWaiver } from './relief/decide-waiver.ts'
import { grantAidFirst } from './relief/grant-aid-first.ts'
import { proposeWaiver } from './relief/propose-waiver.ts'
import { recordRepayment } from './relief/record-repayment.ts'
import { adjustBenefit } from './running/adjust-benefit.ts'
import { assessSelfCare } from './running/assess-self-care.ts'
import { deliverAdjustment } from './running/deliver-adjustment.ts'
import { grantGrace } from './running/grant-grace.ts'
import { hearBeforeAdjustment } from './running/hear-before-adjustment.ts'
import { openGraceReview } from './running/open-grace-review.ts'
import { recordIncomeChange } from './running/record-income-change.ts'
import { reportIncomeChange } from './running/report-income-change.ts'
import { reportSelfCare } from './running/report-self-care.ts'
import { requireRiseReview } from './running/require-rise-review.ts'
import type { CaseStep, StepContext } from './step.ts'
import { obstacle } from './take.ts'

/** Every step of the process by its name, in the order of the process. A new step is a file and a line here. */
export const steps = {
  transfer,
  contact,
  'request-supplement': requestSupplement,
  'serve-supplement-notice': serveSupplementNotice,
  'extend-supplement': extendSupplement,
  supplement,
  lapse,
  'record-authorisation': recordAuthorisation,
  'withdraw-authorisation': withdrawAuthorisation,
  accept,
  decline,
  'grant-aid-first': grantAidFirst,
  'start-investigation': startInvestigation,
  'start-verification': startVerification,
  'answer-verification': answerVerification,
  'record-visit': recordVisit,
  'stand-in-evidence': standInEvidence,
  'countersign-stand-in': countersignStandIn,
  'resolve-finding': resolveFinding,
  assess,
  'require-reassessment': requireReassessment,
  'survey-result': surveyResult,
  'notify-ineligible': notifyIneligible,
  contest,
  'waive-contest': waiveContest,
  'close-contest-period': closeContestPeriod,
  're-examine': reExamine,
  'complete-aid-first': completeAidFirst,
  'first-review-opinion': firstReviewOpinion,
  publicise,
  object,
  're-investigate': reInvestigate,
  'answer-objection': answerObjection,
  're-publicise': rePublicise,
  mark,
  'review-meeting': reviewMeeting,
  'decide-in-town': decideInTown,
  report,
  'district-review': districtReview,
  'draw-spot-check': drawSpotCheck,
  'spot-check': spotCheck,
  'confirmation-meeting': confirmationMeeting,
  'return-to-town': returnToTown,
  confirm,
  refuse,
  'deliver-decision': deliverDecision,
  publish,
  'begin-benefit': beginBenefit,
  'remind-renewal': remindRenewal,
  expire,
  'report-self-care': reportSelfCare,
  'assess-self-care': assessSelfCare,
  'report-income-change': reportIncomeChange,
  'record-income-change': recordIncomeChange,
  'grant-grace': grantGrace,
  'open-grace-review': openGraceReview,
  'require-rise-review': requireRiseReview,
  'hear-before-adjustment': hearBeforeAdjustment,
  'adjust-benefit': adjustBenefit,
  'deliver-adjustment': deliverAdjustment,
  withdraw,
  'hear-before-termination': hearBeforeTermination,
  terminate,
  'record-repayment': recordRepayment,
  'agree-instalments': agreeInstalments,
  'propose-waiver': proposeWaiver,
  'decide-waiver': decideWaiver,
  'request-extension': requestExtension,
  extend,
} as const

export type Steps = typeof steps
export type StepName = keyof Steps
export type StepInput<Name extends StepName> = Steps[Name] extends CaseStep<Name, infer Input> ? Input : never

export const stepNames = Object.keys(steps) as StepName[]

export interface AllowedStep {
  readonly name: StepName
  /** Set when the step is this person's at this stage, but has to wait: shown as the reason, and not to be pressed. */
  readonly because?: Refusal
}

/** The steps of this person at this stage, for the screens. One without `because` can be taken now, as far as its input allows. */
export const allowedSteps = (file: Case, context: StepContext): AllowedStep[] =>
  stepNames.flatMap((name) => {
    const refusal = obstacle(steps[name], file, context)
    if (!refusal) return [{ name }]
    return isAccess(refusal) ? [] : [{ name, because: refusal }]
  })

const accessCodes: readonly string[] = [
  'case-not-found',
  'not-your-role',
  'not-your-place',
  'relative-declared',
  'conflicting-role',
  'stage-forbids',
]
const isAccess = (refusal: Refusal): boolean => accessCodes.includes(refusal.code)

import type { OfficerStepName, StepForm } from '../step-panel/step-form.ts'
import { accept } from './accept.tsx'
import { adjustBenefit } from './adjust-benefit.tsx'
import { agreeInstalments } from './agree-instalments.tsx'
import { answerObjection } from './answer-objection.tsx'
import { assess } from './assess.tsx'
import { assessSelfCare } from './assess-self-care.tsx'
import { completeAidFirst } from './complete-aid-first.tsx'
import { confirm } from './confirm.tsx'
import { confirmationMeeting } from './confirmation-meeting.tsx'
import { contact } from './contact.tsx'
import { countersignStandIn } from './countersign-stand-in.tsx'
import { decideInTown } from './decide-in-town.tsx'
import { decideWaiver } from './decide-waiver.tsx'
import { decline } from './decline.tsx'
import { deliverAdjustment } from './deliver-adjustment.tsx'
import { deliverDecision } from './deliver-decision.tsx'
import { districtReview } from './district-review.tsx'
import { extend } from './extend.tsx'
import { firstReviewOpinion } from './first-review-opinion.tsx'
import { grantAidFirst } from './grant-aid-first.tsx'
import { grantGrace } from './grant-grace.tsx'
import { hearBeforeAdjustment } from './hear-before-adjustment.tsx'
import { hearBeforeTermination } from './hear-before-termination.tsx'
import { mark } from './mark.tsx'
import { notifyIneligible } from './notify-ineligible.tsx'
import { object } from './object.tsx'
import { proposeWaiver } from './propose-waiver.tsx'
import { publicise } from './publicise.tsx'
import { publish } from './publish.tsx'
import { reExamine } from './re-examine.tsx'
import { reInvestigate } from './re-investigate.tsx'
import { rePublicise } from './re-publicise.tsx'
import { recordIncomeChange } from './record-income-change.tsx'
import { recordRepayment } from './record-repayment.tsx'
import { recordVisit } from './record-visit.tsx'
import { refuse } from './refuse.tsx'
import { report } from './report.tsx'
import { reportIncomeChange } from './report-income-change.tsx'
import { reportSelfCare } from './report-self-care.tsx'
import { requestExtension } from './request-extension.tsx'
import { requestSupplement } from './request-supplement.tsx'
import { resolveFinding } from './resolve-finding.tsx'
import { returnToTown } from './return-to-town.tsx'
import { reviewMeeting } from './review-meeting.tsx'
import { serveSupplementNotice } from './serve-supplement-notice.tsx'
import { spotCheck } from './spot-check.tsx'
import { standInEvidence } from './stand-in-evidence.tsx'
import { startInvestigation } from './start-investigation.tsx'
import { surveyResult } from './survey-result.tsx'
import { terminate } from './terminate.tsx'
import { transfer } from './transfer.tsx'
import { withdrawAuthorisation } from './withdraw-authorisation.tsx'

/** The form of every step that an office takes. A step that the contract adds does not compile without its form. */
export const stepForms: { readonly [Name in OfficerStepName]: StepForm<Name> } = {
  accept,
  'adjust-benefit': adjustBenefit,
  'assess-self-care': assessSelfCare,
  'complete-aid-first': completeAidFirst,
  'decide-in-town': decideInTown,
  'deliver-adjustment': deliverAdjustment,
  'grant-aid-first': grantAidFirst,
  'record-repayment': recordRepayment,
  'agree-instalments': agreeInstalments,
  'propose-waiver': proposeWaiver,
  'decide-waiver': decideWaiver,
  'grant-grace': grantGrace,
  'record-income-change': recordIncomeChange,
  'report-income-change': reportIncomeChange,
  'hear-before-adjustment': hearBeforeAdjustment,
  'report-self-care': reportSelfCare,
  'answer-objection': answerObjection,
  assess,
  confirm,
  'confirmation-meeting': confirmationMeeting,
  contact,
  'countersign-stand-in': countersignStandIn,
  decline,
  'deliver-decision': deliverDecision,
  'district-review': districtReview,
  extend,
  'first-review-opinion': firstReviewOpinion,
  'hear-before-termination': hearBeforeTermination,
  mark,
  'notify-ineligible': notifyIneligible,
  object,
  publicise,
  publish,
  're-examine': reExamine,
  're-investigate': reInvestigate,
  're-publicise': rePublicise,
  'record-visit': recordVisit,
  refuse,
  report,
  'request-extension': requestExtension,
  'request-supplement': requestSupplement,
  'resolve-finding': resolveFinding,
  'return-to-town': returnToTown,
  'review-meeting': reviewMeeting,
  'serve-supplement-notice': serveSupplementNotice,
  'spot-check': spotCheck,
  'stand-in-evidence': standInEvidence,
  'start-investigation': startInvestigation,
  'survey-result': surveyResult,
  terminate,
  transfer,
  'withdraw-authorisation': withdrawAuthorisation,
}

export const hasForm = (step: string): step is OfficerStepName => Object.hasOwn(stepForms, step)

/**
 * Who may do what, as the office has agreed it: one table, to be read and changed by people. `authorisation.http.test.ts`
 * compares the running platform with it, call by call; a route without a row fails the test, and so does a row without a
 * route. Three answers stand for a no: 401 nobody is signed in (or the session has ended), 404 the object does not exist
 * for this person (a wrong place is never told from nothing), 403 it is not this person's function.
 */

/** Who may call a route. What each word means to whom stands in `answers.ts`. */
export type Who =
  | 'anybody'
  | 'who holds the link'
  | 'every citizen'
  | 'the citizen whose draft it is'
  | 'the citizen whose paper it is'
  | 'applicant or helper'
  | 'every officer'
  | 'every officer but the administrator'
  | 'who sees the case'
  | 'who works on the case'
  | 'who sees the board'
  | 'who keeps or audits the staff register'
  | 'the administrator of the place'
  | 'who creates accounts of the place'
  | 'who supervises'
  | 'who supervises draws'
  | 'who reads the hardship list'
  | 'who keeps the hardship list of the place'
  | 'who keeps this hardship list'
  | 'the district'
  | 'the policy officers'
  | 'who reads drafts of policy'
  | 'who reads this draft'
  | 'the city'
  | 'the policy officers whose draft it is'
  | 'who publishes for the place of the draft'
  | 'who reads this batch'
  | 'the district whose batch it is'
  | 'the head of the district whose batch it is'
  | 'as the step says'

export const routes: Readonly<Record<string, Who>> = {
  // Signing in, and what is public by law
  'POST /api/citizen/sign-in-codes': 'anybody',
  'POST /api/citizen/sessions': 'anybody',
  'POST /api/citizen/wechat-sessions': 'anybody',
  'POST /api/staff/sessions': 'anybody',
  'POST /api/staff/first-administrator': 'anybody',
  'GET /api/divisions': 'anybody',
  'GET /api/authorisation-text': 'anybody',
  'POST /api/pre-assessments': 'anybody',
  'GET /api/publicity': 'anybody',
  'GET /api/publicity/:publicityId': 'anybody',
  'GET /livez': 'anybody',
  'GET /readyz': 'anybody',
  'GET /metrics': 'anybody',
  'GET /openapi.json': 'anybody',
  'GET /api': 'anybody',

  // A member of the family, by the link on the member's own phone
  'GET /api/authorisations/:token': 'who holds the link',
  'POST /api/authorisations/:token/codes': 'who holds the link',
  'POST /api/authorisations/:token': 'who holds the link',

  // A supporter outside the household, by the link on his own phone
  'GET /api/supporter-links/:token': 'who holds the link',
  'POST /api/supporter-links/:token/codes': 'who holds the link',
  'POST /api/supporter-links/:token/answer': 'who holds the link',

  // Citizens
  'DELETE /api/citizen/session': 'every citizen',
  'GET /api/citizen/me': 'every citizen',
  'POST /api/drafts': 'every citizen',
  'GET /api/drafts': 'every citizen',
  'GET /api/drafts/:draftId': 'the citizen whose draft it is',
  'PUT /api/drafts/:draftId/pages/:page': 'the citizen whose draft it is',
  'POST /api/drafts/:draftId/submission': 'the citizen whose draft it is',
  'DELETE /api/drafts/:draftId': 'the citizen whose draft it is',
  'POST /api/documents': 'every citizen',
  'GET /api/documents/:documentId': 'the citizen whose paper it is',
  'GET /api/my/cases': 'every citizen',
  'GET /api/my/objections': 'every citizen',
  'POST /api/publicity/:publicityId/objections': 'every citizen',
  'GET /api/my/cases/:caseId': 'applicant or helper',
  'POST /api/my/cases/:caseId/steps/:step': 'as the step says',
  'GET /api/my/cases/:caseId/letter': 'applicant or helper',
  'GET /api/my/cases/:caseId/letter.pdf': 'applicant or helper',
  'POST /api/my/cases/:caseId/authorisation-links': 'applicant or helper',
  'POST /api/my/cases/:caseId/authorisations': 'applicant or helper',
  'POST /api/my/cases/:caseId/authorisation-withdrawals': 'applicant or helper',
  'POST /api/my/cases/:caseId/supporter-links': 'applicant or helper',

  // Staff
  'DELETE /api/staff/session': 'every officer',
  'GET /api/staff/me': 'every officer',
  'GET /api/staff/colleagues': 'every officer',
  'GET /api/staff/officers': 'who keeps or audits the staff register',
  'POST /api/staff/officers': 'who creates accounts of the place',
  'POST /api/staff/officers/:officerId/disablement': 'the administrator of the place',
  'POST /api/staff/officers/:officerId/password': 'the administrator of the place',
  'GET /api/worklist': 'every officer but the administrator',
  'GET /api/cases/:caseId': 'who sees the case',
  'GET /api/cases/:caseId/audit': 'who sees the case',
  'GET /api/cases/:caseId/letter': 'who sees the case',
  'GET /api/cases/:caseId/notices/:noticeId': 'who sees the case',
  'GET /api/cases/:caseId/notices/:noticeId/pdf': 'who sees the case',
  'GET /api/cases/:caseId/documents/:documentId': 'who sees the case',
  'POST /api/cases/:caseId/documents': 'who works on the case',
  'POST /api/cases/:caseId/supporter-links': 'who works on the case',
  'POST /api/cases/:caseId/steps/:step': 'as the step says',
  'GET /api/publicity/:publicityId/board': 'who sees the board',
  'GET /api/supervision/overdue': 'who supervises',
  'GET /api/supervision/summary': 'who supervises',
  'GET /api/supervision/stand-ins': 'who supervises',
  'POST /api/spot-check-batches': 'the district',
  'GET /api/spot-check-batches': 'who supervises draws',

  // The list of people in special hardship
  'GET /api/special-hardship': 'who reads the hardship list',
  'POST /api/special-hardship': 'who keeps the hardship list of the place',
  'POST /api/special-hardship/:entryId/removal': 'who keeps this hardship list',

  // The policy office
  'GET /api/policy/parameters': 'every officer',
  'GET /api/policy/conflicts': 'every officer',
  'GET /api/policy/drafts': 'who reads drafts of policy',
  'POST /api/policy/drafts': 'the policy officers',
  'POST /api/policy/draft-checks': 'the policy officers',
  'GET /api/policy/drafts/:parameterDraftId': 'who reads this draft',
  'PUT /api/policy/drafts/:parameterDraftId': 'the policy officers whose draft it is',
  'DELETE /api/policy/drafts/:parameterDraftId': 'the policy officers whose draft it is',
  'GET /api/policy/drafts/:parameterDraftId/cases': 'who reads this draft',
  'POST /api/policy/drafts/:parameterDraftId/publication': 'who publishes for the place of the draft',
  'GET /api/policy/packs': 'who reads drafts of policy',
  'POST /api/policy/drafts/:parameterDraftId/simulation': 'the policy officers whose draft it is',
  'GET /api/policy/rises': 'who reads drafts of policy',
  'GET /api/policy/rises/:batchId': 'who reads this batch',
  'GET /api/policy/rises/:batchId/list': 'who reads this batch',
  'POST /api/policy/rises/:batchId/computation': 'the district whose batch it is',
  'POST /api/policy/rises/:batchId/sample/:caseId': 'the district whose batch it is',
  'POST /api/policy/rises/:batchId/proposal': 'the district whose batch it is',
  'POST /api/policy/rises/:batchId/release': 'the head of the district whose batch it is',

  // Simulation: of the whole city for the city, of its own households for a district
  'GET /api/simulation/snapshots': 'who reads drafts of policy',
  'POST /api/simulation/snapshots/:population': 'the city',
  'GET /api/simulation/runs': 'who reads drafts of policy',
  'POST /api/simulation/runs': 'the policy officers',
  'GET /api/simulation/runs/:simulationId': 'who reads this draft',
}

/** The two web faces: the same files for everybody, there as soon as they are built. */
export const whenBuilt: readonly string[] = ['GET /console', 'GET /console/', 'GET /console/*', 'GET /', 'GET /*']

/** The office of a step. `living village`: where the family lives, not where it is registered (人户分离). */
export type StepOffice =
  | 'town'
  | 'town head'
  | 'living village'
  | 'town and living village'
  | 'town and both villages, at either place'
  | 'district'
  | 'district clerk'
  | 'district head'
  | 'town and district'
  | 'town head and district head'
  | 'no office'

interface StepRow {
  readonly office: StepOffice
  /** The citizens who take it on their own case; giving something up is for the applicant in person. */
  readonly citizen?: 'applicant or helper' | 'applicant'
}

export const steps: Readonly<Record<string, StepRow>> = {
  transfer: { office: 'town' },
  contact: { office: 'town' },
  'request-supplement': { office: 'town' },
  'serve-supplement-notice': { office: 'town' },
  'extend-supplement': { office: 'town', citizen: 'applicant or helper' },
  supplement: { office: 'town', citizen: 'applicant or helper' },
  'withdraw-authorisation': { office: 'town' },
  accept: { office: 'town' },
  decline: { office: 'town head' },
  'grant-aid-first': { office: 'town head' },
  'start-investigation': { office: 'town' },
  'record-visit': { office: 'town and both villages, at either place' },
  'stand-in-evidence': { office: 'town' },
  'countersign-stand-in': { office: 'town' },
  'resolve-finding': { office: 'town' },
  assess: { office: 'town' },
  'survey-result': { office: 'town' },
  'notify-ineligible': { office: 'town' },
  contest: { office: 'town', citizen: 'applicant or helper' },
  'waive-contest': { office: 'no office', citizen: 'applicant' },
  're-examine': { office: 'town' },
  'complete-aid-first': { office: 'town' },
  'record-repayment': { office: 'town' },
  'agree-instalments': { office: 'town' },
  'propose-waiver': { office: 'town' },
  'decide-waiver': { office: 'town head' },
  'first-review-opinion': { office: 'town' },
  publicise: { office: 'living village' },
  object: { office: 'town and both villages, at either place' },
  're-investigate': { office: 'town' },
  'answer-objection': { office: 'town' },
  're-publicise': { office: 'living village' },
  mark: { office: 'town and district' },
  'review-meeting': { office: 'town' },
  'decide-in-town': { office: 'town head' },
  report: { office: 'town' },
  'district-review': { office: 'district clerk' },
  'spot-check': { office: 'district clerk' },
  'confirmation-meeting': { office: 'district' },
  'return-to-town': { office: 'district' },
  confirm: { office: 'district head' },
  refuse: { office: 'district head' },
  'deliver-decision': { office: 'town' },
  publish: { office: 'town and living village' },
  'report-self-care': { office: 'town and living village', citizen: 'applicant or helper' },
  'assess-self-care': { office: 'town' },
  'report-income-change': { office: 'town and living village', citizen: 'applicant or helper' },
  'record-income-change': { office: 'town' },
  'grant-grace': { office: 'district head' },
  'hear-before-adjustment': { office: 'town and district' },
  'adjust-benefit': { office: 'district head' },
  'deliver-adjustment': { office: 'town' },
  withdraw: { office: 'no office', citizen: 'applicant' },
  'hear-before-termination': { office: 'town and district' },
  terminate: { office: 'town head and district head' },
  'request-extension': { office: 'town' },
  extend: { office: 'town head' },
}

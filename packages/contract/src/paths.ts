/**
 * Every endpoint's method and path, without a schema: this table is all that a client carries, so zod stays out of the
 * mini-program. The schemas stand in the capability files; `endpoints.ts` binds both and the compiler compares the names.
 */
export const paths = {
  // citizen sign-in
  requestSignInCode: 'POST /api/citizen/sign-in-codes',
  signInWithCode: 'POST /api/citizen/sessions',
  signInWithWechat: 'POST /api/citizen/wechat-sessions',
  signOutCitizen: 'DELETE /api/citizen/session',
  getCitizen: 'GET /api/citizen/me',
  // intake
  listDivisions: 'GET /api/divisions',
  startDraft: 'POST /api/drafts',
  listDrafts: 'GET /api/drafts',
  getDraft: 'GET /api/drafts/:draftId',
  saveDraftPage: 'PUT /api/drafts/:draftId/pages/:page',
  discardDraft: 'DELETE /api/drafts/:draftId',
  uploadDocument: 'POST /api/documents',
  getDocument: 'GET /api/documents/:documentId',
  submitApplication: 'POST /api/drafts/:draftId/submission',
  listMyCases: 'GET /api/my/cases',
  getMyCase: 'GET /api/my/cases/:caseId',
  takeMyStep: 'POST /api/my/cases/:caseId/steps/:step',
  getMyLetter: 'GET /api/my/cases/:caseId/letter',
  getMyLetterPdf: 'GET /api/my/cases/:caseId/letter.pdf',
  // authorisation
  startAuthorisations: 'POST /api/my/cases/:caseId/authorisation-links',
  getAuthorisationText: 'GET /api/authorisation-text',
  getAuthorisation: 'GET /api/authorisations/:token',
  requestAuthorisationCode: 'POST /api/authorisations/:token/codes',
  signAuthorisation: 'POST /api/authorisations/:token',
  signAuthorisationOnDevice: 'POST /api/my/cases/:caseId/authorisations',
  // supporters outside the household
  startSupporterLink: 'POST /api/my/cases/:caseId/supporter-links',
  startSupporterLinkByOffice: 'POST /api/cases/:caseId/supporter-links',
  getSupporterRequest: 'GET /api/supporter-links/:token',
  requestSupporterCode: 'POST /api/supporter-links/:token/codes',
  answerAsSupporter: 'POST /api/supporter-links/:token/answer',
  // pre-assessment
  preAssess: 'POST /api/pre-assessments',
  // publicity
  listPublicity: 'GET /api/publicity',
  getPublicity: 'GET /api/publicity/:publicityId',
  objectToPublicity: 'POST /api/publicity/:publicityId/objections',
  listMyObjections: 'GET /api/my/objections',
  getPublicityBoard: 'GET /api/publicity/:publicityId/board',
  // staff
  signInStaff: 'POST /api/staff/sessions',
  signOutStaff: 'DELETE /api/staff/session',
  getOfficer: 'GET /api/staff/me',
  createFirstAdministrator: 'POST /api/staff/first-administrator',
  listOfficers: 'GET /api/staff/officers',
  createOfficer: 'POST /api/staff/officers',
  disableOfficer: 'POST /api/staff/officers/:officerId/disablement',
  resetOfficerPassword: 'POST /api/staff/officers/:officerId/password',
  listColleagues: 'GET /api/staff/colleagues',
  // the case
  getWorklist: 'GET /api/worklist',
  getCase: 'GET /api/cases/:caseId',
  getCaseAudit: 'GET /api/cases/:caseId/audit',
  takeStep: 'POST /api/cases/:caseId/steps/:step',
  uploadCaseDocument: 'POST /api/cases/:caseId/documents',
  getCaseDocument: 'GET /api/cases/:caseId/documents/:documentId',
  previewLetter: 'GET /api/cases/:caseId/letter',
  getNotice: 'GET /api/cases/:caseId/notices/:noticeId',
  getNoticePdf: 'GET /api/cases/:caseId/notices/:noticeId/pdf',
  // supervision
  listOverdue: 'GET /api/supervision/overdue',
  listStandIns: 'GET /api/supervision/stand-ins',
  getSupervisionSummary: 'GET /api/supervision/summary',
  closeSpotCheckBatch: 'POST /api/spot-check-batches',
  listSpotCheckBatches: 'GET /api/spot-check-batches',
  // policy
  listParameters: 'GET /api/policy/parameters',
  listConflicts: 'GET /api/policy/conflicts',
  listParameterDrafts: 'GET /api/policy/drafts',
  startParameterDraft: 'POST /api/policy/drafts',
  checkParameterDraft: 'POST /api/policy/draft-checks',
  getParameterDraft: 'GET /api/policy/drafts/:parameterDraftId',
  saveParameterDraft: 'PUT /api/policy/drafts/:parameterDraftId',
  discardParameterDraft: 'DELETE /api/policy/drafts/:parameterDraftId',
  listTouchedCases: 'GET /api/policy/drafts/:parameterDraftId/cases',
  publishParameterDraft: 'POST /api/policy/drafts/:parameterDraftId/publication',
  listParameterPacks: 'GET /api/policy/packs',
  listRiseBatches: 'GET /api/policy/rises',
  getRiseBatch: 'GET /api/policy/rises/:batchId',
  getRiseList: 'GET /api/policy/rises/:batchId/list',
  refreshRiseBatch: 'POST /api/policy/rises/:batchId/computation',
  checkRiseSample: 'POST /api/policy/rises/:batchId/sample/:caseId',
  proposeRiseRelease: 'POST /api/policy/rises/:batchId/proposal',
  releaseRiseBatch: 'POST /api/policy/rises/:batchId/release',
  // special hardship
  listSpecialHardship: 'GET /api/special-hardship',
  addSpecialHardship: 'POST /api/special-hardship',
  removeSpecialHardship: 'POST /api/special-hardship/:entryId/removal',
  // simulation
  listSnapshots: 'GET /api/simulation/snapshots',
  refreshSnapshot: 'POST /api/simulation/snapshots/:population',
  listSimulations: 'GET /api/simulation/runs',
  startSimulation: 'POST /api/simulation/runs',
  getSimulation: 'GET /api/simulation/runs/:simulationId',
  simulateParameterDraft: 'POST /api/policy/drafts/:parameterDraftId/simulation',
  // operation
  livez: 'GET /livez',
  readyz: 'GET /readyz',
} as const

export type PathName = keyof typeof paths

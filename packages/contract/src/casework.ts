import * as z from 'zod'
import {
  AuditEntry,
  CasePage,
  CaseStanding,
  ClockNameSchema,
  NoticeView,
  StageSchema,
  StepNameSchema,
} from './case-view/index.ts'
import { endpoint } from './endpoint.ts'
import {
  AskedProgrammeSchema,
  CaseIdSchema,
  CaseNumberSchema,
  DocumentIdSchema,
  PlainDateSchema,
  ProgrammeSchema,
} from './primitives.ts'

const caseParams = z.strictObject({ caseId: CaseIdSchema })
const noticeParams = z.strictObject({ caseId: CaseIdSchema, noticeId: z.uuid() })

export const WorklistRow = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  asked: z.array(AskedProgrammeSchema),
  programme: ProgrammeSchema,
  applicantName: z.string(),
  memberCount: z.int(),
  townName: z.string(),
  villageName: z.string(),
  stage: StageSchema,
  holder: z.enum(['citizen', 'village', 'town', 'district', 'platform']),
  deadline: PlainDateSchema.optional(),
  deadlineName: ClockNameSchema.optional(),
  overdue: z.boolean(),
  /** A new standard makes the result another: the town assesses again before anybody signs. */
  standardChanged: z.literal(true).optional(),
  /** Somebody took his authorisation back, and nothing is decided: it goes no further until it is signed again. */
  authorisationWithdrawn: z.literal(true).optional(),
  submittedOn: PlainDateSchema,
})
export type WorklistRow = z.infer<typeof WorklistRow>

export const casework = {
  getWorklist: endpoint('getWorklist', {
    summary: '待办：按期限先后，超期在最前；分页用 after',
    access: 'staff',
    query: z.strictObject({
      stage: StageSchema.optional(),
      /** Cases that ask for this programme, or stand for it now. */
      programme: ProgrammeSchema.optional(),
      holder: z.enum(['mine', 'village', 'town', 'district', 'citizen', 'platform', 'all']).optional(),
      /** How the case ended; with it the closed cases are listed, else the open ones. */
      outcome: z.enum(['granted', 'refused', 'withdrawn', 'lapsed', 'terminated', 'declined']).optional(),
      due: z.enum(['overdue', 'today', 'three-days']).optional(),
      division: z
        .string()
        .regex(/^50\d{0,10}$/)
        .optional(),
      find: z.string().trim().max(40).optional().describe('case number, full identity number, or applicant name'),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    reply: z.strictObject({
      rows: z.array(WorklistRow),
      next: z.string().optional(),
      counts: z.strictObject({
        mine: z.int(),
        overdue: z.int(),
        today: z.int(),
        threeDays: z.int(),
        byStage: z.array(z.strictObject({ stage: StageSchema, count: z.int() })),
      }),
    }),
  }),
  getCase: endpoint('getCase', {
    summary: '一户一档',
    access: 'staff',
    params: caseParams,
    query: z.strictObject({ reveal: z.enum(['id-numbers']).optional() }),
    reply: CasePage,
  }),
  getCaseAudit: endpoint('getCaseAudit', {
    summary: '谁看过、改过这份档案',
    access: 'staff',
    params: caseParams,
    reply: z.strictObject({ entries: z.array(AuditEntry) }),
  }),
  takeStep: endpoint('takeStep', {
    summary: '办理一步：步骤名在路径里，内容按 stepBodies 校验；version 是看到的版本，已变则 409 并说明变化',
    access: 'staff',
    params: z.strictObject({ caseId: CaseIdSchema, step: StepNameSchema }),
    body: z.strictObject({ version: z.int().min(1), input: z.unknown() }),
    reply: CaseStanding,
  }),
  uploadCaseDocument: endpoint('uploadCaseDocument', {
    summary: '上传材料（multipart：file、kind、memberId）',
    access: 'staff',
    params: caseParams,
    reply: z.strictObject({ documentId: DocumentIdSchema }),
    status: 201,
    idempotent: false,
  }),
  getCaseDocument: endpoint('getCaseDocument', {
    summary: '查看材料原件',
    access: 'staff',
    params: z.strictObject({ caseId: CaseIdSchema, documentId: DocumentIdSchema }),
    reply: z.unknown(),
  }),
  previewLetter: endpoint('previewLetter', {
    summary: '决定书预览：申请人将看到的每一句',
    access: 'staff',
    params: caseParams,
    reply: NoticeView,
  }),
  getNotice: endpoint('getNotice', {
    summary: '打开一份文书：决定书或者通知，逐句',
    access: 'staff',
    params: noticeParams,
    reply: NoticeView,
  }),
  getNoticePdf: endpoint('getNoticePdf', {
    summary: '打印一份文书：A4 的 PDF，落款是出具的机关',
    access: 'staff',
    params: noticeParams,
    reply: z.unknown(),
  }),
}

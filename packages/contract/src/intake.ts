import * as z from 'zod'
import { ApplicationPages } from './application.ts'
import { GuardianFor } from './authorisation.ts'
import { AidFirstView, BenefitView, NoticeView, StageSchema } from './case-view/index.ts'
import { endpoint } from './endpoint.ts'
import {
  AskedProgrammeSchema,
  CaseIdSchema,
  CaseNumberSchema,
  DocumentIdSchema,
  InstantSchema,
  MemberIdSchema,
  PlainDateSchema,
  ProgrammeSchema,
} from './primitives.ts'
import { citizenSteps } from './steps/index.ts'
import { SupporterProgress } from './supporter.ts'

const draftParams = z.strictObject({ draftId: z.uuid() })
const caseParams = z.strictObject({ caseId: CaseIdSchema })

export const Draft = z.strictObject({
  draftId: z.uuid(),
  /** What the application will ask for; 临时救助 among others becomes a case of its own. */
  programmes: z.array(AskedProgrammeSchema).min(1),
  savedAt: InstantSchema,
  version: z.int(),
  /** The page to open next. */
  resumeAt: z.string(),
  pages: ApplicationPages,
  /** What the place where the family lives asks for beside the rest: a limit on utilities that its district has set. */
  locallyAsked: z.array(z.enum(['utilities'])).optional(),
})
export type Draft = z.infer<typeof Draft>

const ReceivedCase = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  programmes: z.array(AskedProgrammeSchema),
  submittedOn: PlainDateSchema,
  town: z.string(),
  townPhone: z.string(),
  /** 承诺日期: contact and acceptance, as dates and not as "2 working days". */
  contactBy: PlainDateSchema,
  acceptBy: PlainDateSchema,
})

/** The first case of the application, and every case that it opened: 临时救助 has a number of its own. */
export const Receipt = ReceivedCase.extend({ cases: z.array(ReceivedCase).min(1) })
export type Receipt = z.infer<typeof Receipt>

/** The six public stages of the process (R20, R106). */
export const publicStages = ['submitted', 'accepted', 'checked', 'publicised', 'decided', 'delivered'] as const

export const CaseProgress = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  asked: z.array(AskedProgrammeSchema),
  programme: ProgrammeSchema,
  applicantName: z.string(),
  onBehalf: z.boolean(),
  stage: StageSchema,
  version: z.int(),
  stages: z.array(
    z.strictObject({
      stage: z.enum(publicStages),
      state: z.enum(['done', 'now', 'later', 'skipped']),
      doneOn: PlainDateSchema.optional(),
      dueBy: PlainDateSchema.optional(),
      provisional: z.boolean(),
    }),
  ),
  holder: z.strictObject({ name: z.string(), phone: z.string() }),
  /** What the applicant is to do now; one plain sentence, also when it is nothing. */
  toDo: z.strictObject({
    kind: z.enum(['nothing', 'authorise', 'supplement', 'contest', 'receive']),
    words: z.string(),
    by: PlainDateSchema.optional(),
  }),
  remainingWorkdays: z.int().optional(),
  /** Why the days stand still, when they do. */
  pausedBecause: z.string().optional(),
  members: z.array(
    z.strictObject({
      memberId: MemberIdSchema,
      name: z.string(),
      isApplicant: z.boolean(),
      /** Present: a guardian signs the authorisation, and the member is not asked. */
      guardianFor: GuardianFor.optional(),
      authorised: z.boolean(),
      authorisedOn: PlainDateSchema.optional(),
      /** Taken back, and not given again. */
      withdrawnOn: PlainDateSchema.optional(),
      /** Whoever reads this signed it, for himself or as guardian, and may take it back. */
      mayWithdraw: z.boolean(),
      link: z.string().optional(),
    }),
  ),
  /** Supporters outside the household whom the application names. */
  supporters: z.array(SupporterProgress),
  gaps: z.array(
    z.strictObject({
      kind: z.enum(['document', 'field', 'signature']),
      what: z.string(),
      memberId: MemberIdSchema.optional(),
      words: z.string(),
    }),
  ),
  notices: z.array(NoticeView),
  allowedSteps: z.array(z.enum(citizenSteps)),
  closed: z.strictObject({ kind: z.string(), words: z.string() }).optional(),
  benefit: BenefitView.optional(),
  otherBenefits: z.array(BenefitView).optional(),
  validUntil: PlainDateSchema.optional(),
  /** A recognition ends soon or has ended, and nobody has asked anew: what the family may ask for, and what it loses. */
  renewal: z
    .strictObject({
      programmes: z.array(AskedProgrammeSchema).min(1),
      recognised: ProgrammeSchema,
      validUntil: PlainDateSchema,
      isOver: z.boolean(),
    })
    .optional(),
  aidFirst: AidFirstView.optional(),
})
export type CaseProgress = z.infer<typeof CaseProgress>

/** The decision letter, sentence by sentence, so that it can be read aloud. */
export const Letter = z.strictObject({
  title: z.string(),
  number: z.string(),
  confirmed: z.boolean(),
  amountFen: z.int(),
  decidedOn: PlainDateSchema,
  paragraphs: z.array(z.strictObject({ heading: z.string(), sentences: z.array(z.string()) })),
})
export type Letter = z.infer<typeof Letter>

export const intake = {
  listDivisions: endpoint('listDivisions', {
    summary: '某一级区划的下级（选地址用）',
    access: 'public',
    query: z.strictObject({ parent: z.string().regex(/^50(\d{4}|\d{7})?$/) }),
    reply: z.strictObject({ divisions: z.array(z.strictObject({ code: z.string(), name: z.string() })) }),
  }),
  startDraft: endpoint('startDraft', {
    summary: '开始一份申请',
    access: 'citizen',
    body: z.strictObject({ programmes: z.array(AskedProgrammeSchema).min(1, '请选择要申请的救助').max(5) }),
    reply: Draft,
    status: 201,
  }),
  listDrafts: endpoint('listDrafts', {
    summary: '没填完的申请',
    access: 'citizen',
    reply: z.strictObject({
      drafts: z.array(Draft.pick({ draftId: true, programmes: true, savedAt: true, resumeAt: true })),
    }),
  }),
  getDraft: endpoint('getDraft', { summary: '接着填', access: 'citizen', params: draftParams, reply: Draft }),
  saveDraftPage: endpoint('saveDraftPage', {
    summary: '保存一页（不带 content 则清除这一页）；内容按该页校验，错在哪一项、怎么改都写明，已填的不会丢',
    access: 'citizen',
    params: z.strictObject({
      draftId: z.uuid(),
      page: z.enum(
        Object.keys(ApplicationPages.shape) as [
          keyof typeof ApplicationPages.shape,
          ...(keyof typeof ApplicationPages.shape)[],
        ],
      ),
    }),
    body: z.strictObject({ content: z.unknown().optional(), resumeAt: z.string().max(50) }),
    reply: Draft,
  }),
  discardDraft: endpoint('discardDraft', {
    summary: '删除没填完的申请',
    access: 'citizen',
    params: draftParams,
    reply: z.strictObject({}),
  }),
  uploadDocument: endpoint('uploadDocument', {
    summary: '上传照片（multipart：file；JPEG、PNG、WebP 或 PDF，20 MB 以内；去除位置信息后保存）',
    access: 'citizen',
    reply: z.strictObject({ documentId: DocumentIdSchema }),
    status: 201,
    idempotent: false,
  }),
  getDocument: endpoint('getDocument', {
    summary: '看自己上传的照片',
    access: 'citizen',
    params: z.strictObject({ documentId: DocumentIdSchema }),
    reply: z.unknown(),
  }),
  submitApplication: endpoint('submitApplication', {
    summary: '提交申请：一律收下，问题由镇街核实',
    access: 'citizen',
    params: draftParams,
    body: z.strictObject({ declarationAccepted: z.literal(true, '请确认所填情况属实'), signature: DocumentIdSchema }),
    reply: Receipt,
    status: 201,
  }),
  listMyCases: endpoint('listMyCases', {
    summary: '我申请的和我帮人申请的',
    access: 'citizen',
    reply: z.strictObject({
      cases: z.array(
        z.strictObject({
          caseId: CaseIdSchema,
          number: CaseNumberSchema,
          asked: z.array(AskedProgrammeSchema),
          programme: ProgrammeSchema,
          applicantName: z.string(),
          onBehalf: z.boolean(),
          stage: StageSchema,
          submittedOn: PlainDateSchema,
          toDo: z.string(),
        }),
      ),
    }),
  }),
  getMyCase: endpoint('getMyCase', {
    summary: '办到哪一步了',
    access: 'citizen',
    params: caseParams,
    reply: CaseProgress,
  }),
  takeMyStep: endpoint('takeMyStep', {
    summary: '申请人办理一步：补正、申请延期、提出异议、放弃异议、撤回',
    access: 'citizen',
    params: z.strictObject({ caseId: CaseIdSchema, step: z.enum(citizenSteps) }),
    body: z.strictObject({ version: z.int().min(1), input: z.unknown() }),
    reply: CaseProgress,
  }),
  getMyLetter: endpoint('getMyLetter', { summary: '决定书', access: 'citizen', params: caseParams, reply: Letter }),
  getMyLetterPdf: endpoint('getMyLetterPdf', {
    summary: '决定书 PDF',
    access: 'citizen',
    params: caseParams,
    reply: z.unknown(),
  }),
}

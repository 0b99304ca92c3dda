import * as z from 'zod'
import { Application, ApplicationPages, DocumentKind, MemberKey } from './application.ts'
import { NoticeView, StageSchema } from './case-view.ts'
import { endpoint } from './endpoint.ts'
import {
  CaseIdSchema,
  CaseNumberSchema,
  DocumentIdSchema,
  InstantSchema,
  MemberIdSchema,
  PlainDateSchema,
  requiredText,
} from './primitives.ts'
import { citizenSteps } from './steps.ts'

const draftParams = z.strictObject({ draftId: z.uuid() })
const caseParams = z.strictObject({ caseId: CaseIdSchema })

export const Draft = z.strictObject({
  draftId: z.uuid(),
  programme: z.literal('dibao'),
  savedAt: InstantSchema,
  version: z.int(),
  /** The page to open next. */
  resumeAt: z.string(),
  pages: ApplicationPages,
})
export type Draft = z.infer<typeof Draft>

export const Receipt = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  submittedOn: PlainDateSchema,
  town: z.string(),
  townPhone: z.string(),
  /** 承诺日期: contact and acceptance, as dates and not as "2 working days". */
  contactBy: PlainDateSchema,
  acceptBy: PlainDateSchema,
})
export type Receipt = z.infer<typeof Receipt>

/** The six public stages of the process (R20, R106). */
export const publicStages = ['submitted', 'accepted', 'checked', 'publicised', 'decided', 'delivered'] as const

export const CaseProgress = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
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
      authorised: z.boolean(),
      link: z.string().optional(),
    }),
  ),
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
  benefit: z.strictObject({ from: z.string(), amountFen: z.int() }).optional(),
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
    body: z.strictObject({ programme: z.literal('dibao') }),
    reply: Draft,
    status: 201,
  }),
  listDrafts: endpoint('listDrafts', {
    summary: '没填完的申请',
    access: 'citizen',
    reply: z.strictObject({
      drafts: z.array(Draft.pick({ draftId: true, programme: true, savedAt: true, resumeAt: true })),
    }),
  }),
  getDraft: endpoint('getDraft', { summary: '接着填', access: 'citizen', params: draftParams, reply: Draft }),
  saveDraftPage: endpoint('saveDraftPage', {
    summary: '保存一页；内容按该页校验，错在哪一项、怎么改都写明，已填的不会丢',
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
    body: z.strictObject({ content: z.unknown(), resumeAt: z.string().max(50) }),
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

/** The text of the economic-check authorisation and its risk notice (R12, R19), with the version that is signed. */
export const AuthorisationText = z.strictObject({
  version: z.string(),
  sha256: z.string(),
  title: z.string(),
  riskNotice: z.array(z.string()),
  paragraphs: z.array(z.string()),
})

export const AuthorisationView = z.strictObject({
  text: AuthorisationText,
  memberName: z.string().describe('masked'),
  applicantName: z.string().describe('masked'),
  needsCode: z.boolean(),
  phone: z.string().optional().describe('masked'),
  signedOn: PlainDateSchema.optional(),
})

const signed = z.strictObject({ signedOn: PlainDateSchema, authorisationNo: z.string() })

export const authorisation = {
  startAuthorisations: endpoint('startAuthorisations', {
    summary: '给某位家庭成员一条一次性授权链接（短信发给本人，也可当面扫码）',
    access: 'citizen',
    params: caseParams,
    body: z.strictObject({
      memberId: MemberIdSchema,
      phone: z
        .string()
        .regex(/^1\d{10}$/, '请填写 11 位手机号码')
        .optional(),
    }),
    reply: z.strictObject({ link: z.string(), expiresAt: InstantSchema }),
    status: 201,
    // An idempotency key would keep the answer, and with it the token, which may be kept only as a hash.
    idempotent: false,
  }),
  getAuthorisationText: endpoint('getAuthorisationText', {
    summary: '现行授权书和风险提示（在申请人或帮办人的设备上签时用）',
    access: 'public',
    reply: AuthorisationText,
  }),
  getAuthorisation: endpoint('getAuthorisation', {
    summary: '授权书和风险提示',
    access: 'token',
    params: z.strictObject({ token: z.string().max(200) }),
    reply: AuthorisationView,
  }),
  requestAuthorisationCode: endpoint('requestAuthorisationCode', {
    summary: '把验证码发到本人手机',
    access: 'token',
    params: z.strictObject({ token: z.string().max(200) }),
    reply: z.strictObject({ resendAfterSeconds: z.int(), validSeconds: z.int() }),
    status: 202,
    idempotent: false,
  }),
  signAuthorisation: endpoint('signAuthorisation', {
    summary: '签署授权：看过风险提示、手写签名、本人验证码',
    access: 'token',
    params: z.strictObject({ token: z.string().max(200) }),
    body: z.strictObject({
      textSha256: z.string(),
      riskNoticeRead: z.literal(true, '请先看完风险提示'),
      handwriting: z.string().max(400_000).describe('PNG as a data URL'),
      code: z.string().regex(/^\d{6}$/, '请填写 6 位验证码'),
    }),
    reply: signed,
  }),
  signAuthorisationOnDevice: endpoint('signAuthorisationOnDevice', {
    summary: '没有手机的人在申请人或帮办人的设备上签：本人手写加现场照片，或扫描的纸质授权书；不用帮办人的验证码',
    access: 'citizen',
    params: caseParams,
    body: z.strictObject({
      memberId: MemberIdSchema,
      textSha256: z.string(),
      riskNoticeRead: z.literal(true, '请先读完风险提示'),
      how: z.enum(['own-code', 'handwriting-and-photo', 'scanned-paper', 'guardian']),
      handwriting: DocumentIdSchema.optional(),
      photo: DocumentIdSchema.optional(),
      paper: DocumentIdSchema.optional(),
      guardian: MemberIdSchema.optional(),
      why: requiredText(200, '没有用本人手机的原因').optional(),
    }),
    reply: signed,
  }),
}

export { Application, DocumentKind, MemberKey }

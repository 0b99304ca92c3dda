import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import {
  CaseIdSchema,
  DocumentIdSchema,
  InstantSchema,
  MemberIdSchema,
  MobileSchema,
  PlainDateSchema,
  requiredText,
} from './primitives.ts'

const caseParams = z.strictObject({ caseId: CaseIdSchema })

/** The text of the economic-check authorisation and its risk notice (R12, R19), with the version that is signed. */
export const AuthorisationText = z.strictObject({
  version: z.string(),
  sha256: z.string(),
  title: z.string(),
  riskNotice: z.array(z.string()),
  paragraphs: z.array(z.string()),
})

/** Why a guardian 监护人 signs in somebody's place: he is under 18, or a court has declared him without civil capacity. */
export const GuardianFor = z.enum(['minor', 'no-capacity'])
export type GuardianFor = z.infer<typeof GuardianFor>

/** What a guardian is to the one whom he signs for (民法典 第二十七条、第二十八条、第三十二条). */
export const GuardianRelation = z.enum([
  'spouse',
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'sibling',
  'other-kin',
  'village',
  'civil-affairs',
])
export type GuardianRelation = z.infer<typeof GuardianRelation>

/** A guardian as he names himself; a member of the household is known already. */
const Guardian = z.strictObject({ name: requiredText(50, '监护人的姓名'), relation: GuardianRelation })

export const AuthorisationView = z.strictObject({
  text: AuthorisationText,
  /** Present: the link is the guardian's, who signs for the member. */
  guardianFor: GuardianFor.optional(),
  memberName: z.string().describe('masked'),
  applicantName: z.string().describe('masked'),
  needsCode: z.boolean(),
  phone: z.string().optional().describe('masked'),
  signedOn: PlainDateSchema.optional(),
})

const signed = z.strictObject({ signedOn: PlainDateSchema, authorisationNo: z.string() })

export const authorisation = {
  startAuthorisations: endpoint('startAuthorisations', {
    summary: '给某位家庭成员一条一次性授权链接（短信发给本人，也可当面扫码）；由监护人签的，发到监护人手机',
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
    summary: '签署授权：看过风险提示、手写签名、本人（监护人）验证码',
    access: 'token',
    params: z.strictObject({ token: z.string().max(200) }),
    body: z.strictObject({
      textSha256: z.string(),
      riskNoticeRead: z.literal(true, '请先看完风险提示'),
      handwriting: z.string().max(400_000).describe('PNG as a data URL'),
      code: z.string().regex(/^\d{6}$/, '请填写 6 位验证码'),
      /** Who signs by a guardian's link. */
      guardian: Guardian.optional(),
    }),
    reply: signed,
  }),
  signAuthorisationOnDevice: endpoint('signAuthorisationOnDevice', {
    summary:
      '没有手机的人在申请人或帮办人的设备上签：本人手写加现场照片，或扫描的纸质授权书；不用帮办人的验证码。未成年人、无民事行为能力人由监护人签',
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
      /** The guardian, where he is of the household … */
      guardian: MemberIdSchema.optional(),
      /** … and where he is not. */
      guardianOutside: Guardian.extend({ phone: MobileSchema.optional() }).optional(),
      why: requiredText(200, '没有用本人手机的原因').optional(),
    }),
    reply: signed,
  }),
  withdrawAuthorisation: endpoint('withdrawAuthorisation', {
    summary: '撤回授权：申请人撤回自己的，或者自己作为监护人签的；以后不再查，已经查的不受影响',
    access: 'citizen',
    params: caseParams,
    body: z.strictObject({ memberId: MemberIdSchema }),
    reply: z.strictObject({ withdrawnOn: PlainDateSchema }),
  }),
}

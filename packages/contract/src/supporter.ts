import * as z from 'zod'
import { AuthorisationText } from './authorisation.ts'
import { Supporter, SupporterKey } from './circumstances.ts'
import { endpoint } from './endpoint.ts'
import { CaseIdSchema, FenSchema, InstantSchema, PlainDateSchema, requiredText, text } from './primitives.ts'

/*
 * Supporters outside the household 赡养、抚养、扶养义务人 are asked themselves, on their own phones (R15). They are checked
 * with their own consent alone; who declines is not punished, and the household's application goes on without it
 * (社会救助法 第四十一条).
 */

const caseParams = z.strictObject({ caseId: CaseIdSchema })
const linkParams = z.strictObject({ token: z.string().max(200) })
const phone = z.string().regex(/^1\d{10}$/, '请填写 11 位手机号码')
const code = z.string().regex(/^\d{6}$/, '请填写 6 位验证码')
const name = requiredText(50, '您的姓名')

/** What a supporter says of his own means. A figure left out is 不说明, and stays as the family stated it. */
export const SupporterStatement = Supporter.pick({
  householdSize: true,
  householdIncomeFen: true,
  supportedPeople: true,
  agreedFen: true,
})
  .partial()
  .extend({
    /** His own alone: what counts of an old or disabled supporter. */
    ownIncomeFen: FenSchema.optional(),
    words: text(300).optional(),
  })
export type SupporterStatement = z.infer<typeof SupporterStatement>

/**
 * As he states it himself now: both figures stand on one page, and his own income is part of his household's. What was
 * stated before this was asked is read as it is.
 */
const StatedNow = SupporterStatement.refine(
  ({ ownIncomeFen, householdIncomeFen }) =>
    ownIncomeFen === undefined || householdIncomeFen === undefined || ownIncomeFen <= householdIncomeFen,
  { path: ['ownIncomeFen'], message: '您自己的收入算在全家收入里，不能比全家的多，请再看一下' },
)

/** `asked`: a link is on its way and nothing has come back. `expired`: it ran out without an answer. */
export const SupporterStanding = z.enum(['not-asked', 'asked', 'expired', 'consented', 'declined'])
export type SupporterStanding = z.infer<typeof SupporterStanding>

/** One supporter for the family that named him: whether he has answered, and not what he said. */
export const SupporterProgress = z.strictObject({
  key: SupporterKey,
  name: z.string(),
  standing: SupporterStanding,
  /** The day of the answer, or of the link that is on its way. */
  on: PlainDateSchema.optional(),
})
export type SupporterProgress = z.infer<typeof SupporterProgress>

/** One supporter for the office: what he answered, and what he says of himself. */
export const SupporterAnswerView = SupporterProgress.extend({
  authorisationNo: z.string().optional(),
  phone: z.string().optional().describe('masked'),
  idNumber: z.string().optional().describe('masked unless the officer asks for it'),
  statement: SupporterStatement.optional(),
  /** Why he declines, where he says so. */
  why: z.string().optional(),
})
export type SupporterAnswerView = z.infer<typeof SupporterAnswerView>

const linkBody = z.strictObject({ supporterKey: SupporterKey, phone })
/** Without the link itself: it goes to the supporter's phone and to nobody else. */
const linkSent = z.strictObject({ sentTo: z.string().describe('masked'), expiresAt: InstantSchema })

const consent = z.strictObject({
  answer: z.literal('consent'),
  name,
  idNumber: requiredText(40, '您的身份证号码'),
  textSha256: z.string(),
  riskNoticeRead: z.literal(true, '请先看完再签'),
  handwriting: z.string().max(400_000).describe('PNG as a data URL'),
  code,
  statement: StatedNow.optional(),
})

const decline = z.strictObject({ answer: z.literal('decline'), name, code, why: text(200).optional() })

export const supporter = {
  startSupporterLink: endpoint('startSupporterLink', {
    summary: '请不住在一起的赡养、抚养、扶养义务人自己说明情况：一次性链接发到他本人手机',
    access: 'citizen',
    params: caseParams,
    body: linkBody,
    reply: linkSent,
    status: 201,
  }),
  startSupporterLinkByOffice: endpoint('startSupporterLinkByOffice', {
    summary: '同上，由工作人员发',
    access: 'staff',
    params: caseParams,
    body: linkBody,
    reply: linkSent,
    status: 201,
  }),
  getSupporterRequest: endpoint('getSupporterRequest', {
    summary: '义务人打开链接：他的哪位亲人在申请（姓名隐去中间）、哪里受理、授权书和风险提示',
    access: 'token',
    params: linkParams,
    reply: z.strictObject({
      text: AuthorisationText,
      supporterName: z.string().describe('masked'),
      supportedName: z.string().describe('masked'),
      /** What the one to be supported is to him: 父亲. */
      supportedIs: z.string(),
      applicantName: z.string().describe('masked'),
      /** The last four digits of the family's telephone, by which he knows it. */
      familyPhoneEnds: z.string(),
      phone: z.string().describe('masked'),
      /** Who can be asked whether all this is true. */
      office: z.strictObject({ name: z.string(), phone: z.string() }),
    }),
  }),
  requestSupporterCode: endpoint('requestSupporterCode', {
    summary: '把验证码发到义务人本人手机',
    access: 'token',
    params: linkParams,
    reply: z.strictObject({ resendAfterSeconds: z.int(), validSeconds: z.int() }),
    status: 202,
    idempotent: false,
  }),
  answerAsSupporter: endpoint('answerAsSupporter', {
    summary: '义务人答复：同意核查（手写签名、验证码，可以写明自己的情况），或者不同意（不影响那家人的申请往下办）',
    access: 'token',
    params: linkParams,
    body: z.discriminatedUnion('answer', [consent, decline]),
    reply: z.strictObject({
      outcome: z.enum(['consented', 'declined']),
      answeredOn: PlainDateSchema,
      authorisationNo: z.string().optional(),
    }),
  }),
}

import * as z from 'zod'
import { DocumentReference } from '../application.ts'
import { MemberIdSchema, OfficerIdSchema, PlainDateSchema, requiredText, text } from '../primitives.ts'
import { ClosingReceipt, reason, signature } from './signed.ts'

export const Gap = z.strictObject({
  kind: z.enum(['document', 'field', 'signature']),
  /** What is missing: a document kind or the name of a page. */
  what: requiredText(50, '缺少的内容'),
  memberId: MemberIdSchema.optional(),
  words: requiredText(300, '说明'),
})

/** How a member tells the town that he takes his authorisation back. */
export const withdrawalChannels = ['phone', 'counter', 'letter'] as const

/** 受理: what an office asks, hears and answers until the application is accepted. */
export const acceptanceBodies = {
  transfer: z.strictObject({ toTown: z.string().regex(/^50\d{7}$/, '请选择镇街'), reason }),
  contact: z.strictObject({
    channel: z.enum(['phone', 'visit', 'wechat', 'sms']),
    outcome: z.enum(['reached', 'no-answer', 'wrong-number', 'reached-agent']),
    words: text(500),
  }),
  'request-supplement': z.strictObject({ gaps: z.array(Gap).min(1, '至少列出一项').max(30) }),
  'serve-supplement-notice': ClosingReceipt,
  'extend-supplement': z.strictObject({ reason }),
  supplement: z.strictObject({
    documents: z.array(DocumentReference).max(30),
    answers: z.array(z.strictObject({ what: requiredText(50, '项目'), words: requiredText(1000, '补充内容') })).max(30),
  }),
  'withdraw-authorisation': z.strictObject({
    memberId: MemberIdSchema,
    told: z.enum(withdrawalChannels, '请选择是怎么说的'),
    toldOn: PlainDateSchema,
    words: requiredText(500, '说了什么'),
  }),
  accept: z.strictObject({
    nearKinConfirmed: z.boolean(),
    /** Officers among the declared near kin: they never handle this case (R62, T50). */
    relatives: z.array(OfficerIdSchema).max(10).optional(),
    note: text(500).optional(),
  }),
  decline: z.strictObject({
    ground: z.enum(['no-such-programme', 'withdrawn', 'proven-duplicate']),
    reason,
    signature,
  }),
} as const

import * as z from 'zod'
import { DocumentIdSchema, PlainDateSchema, requiredText } from '../primitives.ts'
import { ClosingReceipt } from './signed.ts'

/** 公示: what hangs on the wall, and the objections of the neighbours. */
export const publicityBodies = {
  publicise: z.strictObject({ postedOn: PlainDateSchema, photo: DocumentIdSchema.optional() }),
  object: z.strictObject({ words: requiredText(2000, '您的意见'), newFacts: z.boolean() }),
  're-investigate': z.strictObject({
    objectionIds: z.array(z.uuid()).min(1),
    words: requiredText(2000, '重新调查情况'),
    factsChanged: z.boolean(),
  }),
  'answer-objection': z.strictObject({
    objectionId: z.uuid(),
    words: requiredText(2000, '答复内容'),
    receipt: ClosingReceipt,
  }),
  're-publicise': z.strictObject({ postedOn: PlainDateSchema, photo: DocumentIdSchema.optional() }),
} as const

import * as z from 'zod'
import { PlainDateSchema, text } from '../primitives.ts'
import { ClosingReceipt, hearing, reason, signature } from './signed.ts'

/** 送达与终止: how a decision reaches the family, and how a case ends before or after it. */
export const endingBodies = {
  'deliver-decision': z.strictObject({ applicant: ClosingReceipt, agent: ClosingReceipt.optional() }),
  publish: z.strictObject({ on: PlainDateSchema }),
  withdraw: z.strictObject({ reason: text(500) }),
  'hear-before-termination': hearing,
  terminate: z.strictObject({
    ground: z.enum(['refuses-authorisation', 'refuses-visit', 'refuses-documents', 'cannot-be-found']),
    reason,
    signature,
  }),
  'request-extension': z.strictObject({
    ground: z.enum(['objection', 'person-apart', 'remote-filing', 'difficult-survey', 'review-meeting']),
    reason,
  }),
  extend: z.strictObject({ approved: z.boolean(), reason, toWorkdays: z.int().min(11).max(45), signature }),
} as const

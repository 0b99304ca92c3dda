import * as z from 'zod'
import { InstantSchema, OfficerIdSchema, PlainDateSchema } from '../primitives.ts'

export const PublicityView = z.strictObject({
  publicityId: z.uuid(),
  village: z.string(),
  postedOn: PlainDateSchema,
  endsOn: PlainDateSchema,
  include: z.boolean(),
})

export const ObjectionView = z.strictObject({
  objectionId: z.uuid(),
  on: PlainDateSchema,
  words: z.string(),
  newFacts: z.boolean(),
  answeredOn: PlainDateSchema.optional(),
  answer: z.string().optional(),
})

export const TimelineEntry = z.strictObject({
  seq: z.int(),
  at: InstantSchema,
  on: PlainDateSchema,
  kind: z.string(),
  title: z.string(),
  by: z.string(),
  details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
})

export const NoticeView = z.strictObject({
  noticeId: z.uuid(),
  kind: z.enum([
    'acceptance',
    'supplement',
    'ineligible',
    'decline',
    'objection-answer',
    'decision',
    'extension',
    'lapse',
    'termination',
    'aid-first',
    'aid-first-completed',
    'repayment',
    'adjustment',
    'renewal',
    'expiry',
    'grace',
  ]),
  title: z.string(),
  paragraphs: z.array(z.string()),
  issuedOn: PlainDateSchema,
  servedOn: PlainDateSchema.optional(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const AuditEntry = z.strictObject({
  at: InstantSchema,
  who: z.string(),
  officerId: OfficerIdSchema.optional(),
  what: z.string(),
  why: z.string(),
})

import * as z from 'zod'
import { GuardianRelation } from '../authorisation.ts'
import { DocumentIdSchema, InstantSchema, MemberIdSchema, PlainDateSchema } from '../primitives.ts'
import { VisitFound } from '../visit.ts'

/** Who signed for a member, in which way and when; a guardian of the household is named by his member id too. */
export const MemberAuthorisationView = z.strictObject({
  by: z.enum(['own-code', 'link', 'handwriting', 'paper']),
  signedOn: PlainDateSchema,
  withdrawnOn: PlainDateSchema.optional().describe('taken back, and not given again'),
  guardian: z
    .strictObject({ name: z.string(), memberId: MemberIdSchema.optional(), relation: GuardianRelation.optional() })
    .optional(),
})

export const MemberView = z.strictObject({
  memberId: MemberIdSchema,
  key: z.string(),
  name: z.string(),
  idNumber: z.string().describe('masked unless the officer asks for it'),
  relation: z.string(),
  birth: PlainDateSchema,
  age: z.int(),
  authorisedOn: PlainDateSchema.optional(),
  authorisation: MemberAuthorisationView.optional(),
})

export const RegisterAnswerView = z.strictObject({
  memberId: MemberIdSchema,
  register: z.enum(['household', 'social-insurance', 'real-estate', 'vehicle']),
  status: z.enum(['waiting', 'found', 'none', 'not-covered', 'error', 'no-answer', 'malformed', 'stood-in']),
  askedAt: InstantSchema,
  answeredAt: InstantSchema.optional(),
  attempts: z.int(),
  sourceOrg: z.string().optional(),
  requestNo: z.string().optional(),
  records: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})

export const FindingView = z.strictObject({
  findingId: z.uuid(),
  code: z.string(),
  memberId: MemberIdSchema.optional(),
  words: z.string(),
  stated: z.string().optional(),
  found: z.string().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
})

export const VisitView = z.strictObject({
  visitId: z.uuid(),
  kind: z.string(),
  visitedAt: InstantSchema,
  by: z.array(z.string()),
  place: z.string(),
  sections: z.array(z.strictObject({ title: z.string(), words: z.string() })),
  found: VisitFound,
  photos: z.array(DocumentIdSchema),
})

export const DocumentView = z.strictObject({
  documentId: DocumentIdSchema,
  kind: z.string(),
  memberId: MemberIdSchema.optional(),
  mediaType: z.string(),
  uploadedAt: InstantSchema,
})

import * as z from 'zod'
import {
  DocumentIdSchema,
  FenSchema,
  MemberIdSchema,
  PlainDateSchema,
  ProgrammeSchema,
  requiredText,
  text,
} from '../primitives.ts'

/** What several steps carry: a reason, a signature, how a letter was handed over, what is granted. Money in fen. */
export const signature = z.strictObject({ documentId: DocumentIdSchema })
export const reason = requiredText(1000, '理由')

export const ClosingReceipt = z.strictObject({
  method: z.enum(['in-person', 'post', 'phone-notice', 'electronic', 'left-at-home']),
  receivedBy: z.enum(['applicant', 'agent', 'adult-member', 'witness']),
  on: PlainDateSchema,
  note: text(500).optional(),
})

/** One programme granted: to whom, where it is granted to members by name (特困, 单人保), and how much. */
export const GrantBody = z.strictObject({
  programme: ProgrammeSchema,
  members: z.array(MemberIdSchema).max(20).optional(),
  amountFen: FenSchema,
})
export type GrantBody = z.infer<typeof GrantBody>

/** What is granted: left out where only one can be meant, or where it is as it was signed before. */
export const granted = {
  programme: GrantBody.shape.programme.optional(),
  members: GrantBody.shape.members,
  /** What the same household is granted beside it, each with its own amount. */
  also: z.array(GrantBody).max(4).optional(),
}

export const hearing = z.strictObject({
  on: PlainDateSchema,
  heard: z.enum(['present', 'by-phone', 'written', 'did-not-come']),
  words: requiredText(2000, '听取意见记录'),
})

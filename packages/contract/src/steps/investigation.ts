import * as z from 'zod'
import { DocumentIdSchema, FenSchema, MemberIdSchema, requiredText, text } from '../primitives.ts'
import { VisitRecord } from '../visit.ts'
import { granted, reason, signature } from './signed.ts'

/** 调查核实: visits, registers, stand-ins and what the survey comes to. */
export const investigationBodies = {
  'start-investigation': z.strictObject({ note: text(500).optional() }),
  'record-visit': VisitRecord,
  'stand-in-evidence': z.strictObject({
    register: z.enum(['household', 'social-insurance', 'real-estate', 'vehicle']),
    memberId: MemberIdSchema,
    /** A letter, a signed statement and the visit stand in for a register that stays silent. */
    letter: DocumentIdSchema,
    statement: DocumentIdSchema,
    visitId: z.uuid(),
    valueFen: FenSchema.optional(),
    words: requiredText(500, '说明'),
  }),
  'countersign-stand-in': z.strictObject({ standInId: z.uuid(), signature }),
  'resolve-finding': z.strictObject({
    findingId: z.uuid(),
    outcome: z.enum(['statement-stands', 'register-stands', 'corrected', 'irrelevant']),
    correctedFen: FenSchema.optional(),
    reason,
  }),
  assess: z.strictObject({}),
  'survey-result': z.strictObject({
    eligible: z.boolean(),
    ...granted,
    amountFen: FenSchema,
    /** Needed when it differs from the assessment: a person decides, never the machine. */
    reason: text(1000).optional(),
    signature,
  }),
} as const

import * as z from 'zod'
import { FenSchema, PlainDateSchema, requiredText, text } from '../primitives.ts'
import { granted, reason, signature } from './signed.ts'

/** 审核确认: what the district reviews, checks by sample and signs. */
export const districtBodies = {
  report: z.strictObject({ note: text(500).optional(), signature }),
  'district-review': z.strictObject({ complete: z.boolean(), words: requiredText(2000, '审查意见') }),
  'spot-check': z.strictObject({
    visitedOn: PlainDateSchema,
    agrees: z.boolean(),
    words: requiredText(2000, '核实情况'),
  }),
  'confirmation-meeting': z.strictObject({
    on: PlainDateSchema,
    members: z.array(requiredText(50, '姓名')).min(3, '审核确认会至少三人').max(50),
    recommendation: z.enum(['confirm', 'refuse', 'return']),
    minutes: requiredText(5000, '会议记录'),
  }),
  'return-to-town': z.strictObject({ reason, to: z.enum(['investigation', 'opinion']) }),
  confirm: z.strictObject({ ...granted, amountFen: FenSchema, reason: text(1000).optional(), signature }),
  refuse: z.strictObject({ reason, article: requiredText(200, '依据'), signature }),
} as const

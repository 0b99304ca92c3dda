import * as z from 'zod'
import { FenSchema, MonthSchema, PlainDateSchema, ProgrammeSchema, requiredText, text } from '../primitives.ts'
import { reason, signature } from './signed.ts'

/** 临时救助: aid first, the small amount that a town decides itself, and money asked back. */
export const reliefBodies = {
  /** 先行救助: to whom, why and how much, signed before the papers (社会救助法 第五十条). */
  'grant-aid-first': z.strictObject({
    amountFen: FenSchema,
    object: requiredText(200, '救助对象和遇到的困难'),
    reason,
    signature,
  }),
  /** 补办手续: the need is confirmed, or the money is asked back or left; `goesOn` when more is proposed. */
  'complete-aid-first': z.strictObject({
    outcome: z.enum(['eligible', 'reclaim', 'left']),
    reclaimFen: FenSchema.optional(),
    goesOn: z.boolean().optional(),
    reason: text(1000).optional(),
    signature,
  }),
  'decide-in-town': z.strictObject({
    confirmed: z.boolean(),
    programme: ProgrammeSchema.optional(),
    amountFen: FenSchema,
    /** Needed with a refusal, and where it differs from the opinion. */
    reason: text(1000).optional(),
    /** The provision that a refusal rests on. */
    article: text(200).optional(),
    signature,
  }),
  /** 登记退款: what came back of aid that was given first. */
  'record-repayment': z.strictObject({
    amountFen: FenSchema,
    paidOn: PlainDateSchema,
    note: text(500).optional(),
    signature,
  }),
  'agree-instalments': z.strictObject({ amountFen: FenSchema, from: MonthSchema, reason, signature }),
  'propose-waiver': z.strictObject({ reason, signature }),
  'decide-waiver': z.strictObject({ approved: z.boolean(), reason, signature }),
} as const

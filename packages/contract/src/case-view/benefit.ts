import * as z from 'zod'
import { FenSchema, MemberIdSchema, MonthSchema, PlainDateSchema, ProgrammeSchema } from '../primitives.ts'
import { incomeCauses } from '../steps/index.ts'

/** What runs: money every month, once, or none; the amount of this month, 0 for a benefit that was ended. */
export const BenefitView = z.strictObject({
  programme: ProgrammeSchema,
  payment: z.enum(['monthly', 'once', 'none']),
  from: z.string(),
  amountFen: FenSchema,
  /** From when it is this amount, where that is not from the beginning. */
  since: z.string().optional(),
  /** The next change that is decided already; 0 ends it. */
  next: z.strictObject({ from: z.string(), amountFen: FenSchema }).optional(),
  /** For whom, where it was granted to members by name. */
  members: z.array(MemberIdSchema).optional(),
  /** 有效期 of a recognition that ends by itself; `endedOn` when it has. */
  validUntil: PlainDateSchema.optional(),
  remindedOn: PlainDateSchema.optional(),
  endedOn: PlainDateSchema.optional(),
  /** It ended because a new decision about the same family took its place. */
  renewed: z.boolean().optional(),
  /** The amount rests on a figure that no official text confirms: 示例. */
  example: z.boolean().optional(),
})

/** 先行救助: what was given before the papers, and what the papers came to. */
export const AidFirstView = z.strictObject({
  on: PlainDateSchema,
  amountFen: FenSchema,
  completedOn: PlainDateSchema.optional(),
  outcome: z.enum(['eligible', 'reclaim', 'left']).optional(),
  reclaimFen: FenSchema.optional(),
  /** What is asked back and has neither come nor been given up; absent where nothing is owed. */
  outstandingFen: FenSchema.optional(),
  repayments: z.array(z.strictObject({ on: PlainDateSchema, amountFen: FenSchema })),
  /** 分期退还: each month, and how many are left. */
  instalments: z.strictObject({ amountFen: FenSchema, from: MonthSchema, left: z.int() }).optional(),
  /** 不再追回: proposed, or signed by a second person. */
  waiver: z.enum(['proposed', 'signed']).optional(),
  /** What was not paid back when the waiver was signed, and is given up. */
  waivedFen: FenSchema.optional(),
})

/** 收入变动 of a paid household: what it is and what the rules make of it, seen from the month after. */
export const IncomeChangeView = z.strictObject({
  on: PlainDateSchema,
  since: z.string(),
  cause: z.enum(incomeCauses),
  members: z.array(MemberIdSchema),
  entitled: z.enum(['yes', 'no', 'unknown']),
  amountFen: FenSchema,
  inGrace: z.boolean(),
  graceMonthsLeft: z.int(),
  /** Somebody has acted on it, or nothing was left to do. */
  settledOn: PlainDateSchema.optional(),
})
export type IncomeChangeView = z.infer<typeof IncomeChangeView>

/** A raised standard that was left to people, as long as nobody has decided on it. */
export const RiseReviewView = z.strictObject({
  programme: ProgrammeSchema,
  on: PlainDateSchema,
  from: z.string(),
  /** What the rules come to, 0 for no longer entitled; absent where they come to nothing. */
  amountFen: FenSchema.optional(),
  reason: z.string(),
})
export type RiseReviewView = z.infer<typeof RiseReviewView>

/** 渐退期: months in which the benefit goes on as it was. */
export const GraceView = z.strictObject({
  from: z.string(),
  until: z.string(),
  on: PlainDateSchema,
  reviewOpenedOn: PlainDateSchema.optional(),
  reviewedOn: PlainDateSchema.optional(),
})

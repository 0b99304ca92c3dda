import * as z from 'zod'
import { FenSchema, InstantSchema, MemberIdSchema, ProgrammeSchema } from './primitives.ts'

/** A tree that a screen draws as it comes: what was computed, by which article, from what, and whose figure it is. */
export interface TraceView {
  title: string
  value?: string | undefined
  verdict?: 'met' | 'not-met' | 'unknown' | undefined
  source?: string | undefined
  basis?: string | undefined
  rule?: string | undefined
  children: TraceView[]
}
export const TraceView: z.ZodType<TraceView> = z
  .lazy(() =>
    z.strictObject({
      title: z.string(),
      value: z.string().optional(),
      verdict: z.enum(['met', 'not-met', 'unknown']).optional(),
      source: z.string().optional(),
      basis: z.string().optional(),
      rule: z.string().optional(),
      children: z.array(TraceView),
    }),
  )
  .meta({ id: 'TraceView' })

const EntitledSchema = z.enum(['yes', 'no', 'unknown'])

export const ConditionView = z.strictObject({ title: z.string(), basis: z.string(), met: EntitledSchema })

/** One programme, or a benefit that others grant, as it was judged: for the household and, where it is so granted, for persons. */
export const ProgrammeVerdictView = z.strictObject({
  programme: z.string(),
  title: z.string(),
  entitled: EntitledSchema,
  amountFen: FenSchema,
  once: z.boolean().describe('paid once, not every month'),
  atMostFen: FenSchema.optional().describe('the most that may be granted, where the office has a margin'),
  validMonths: z.int().optional(),
  example: z.boolean().describe('the amount rests on a figure that no official text confirms: 示例'),
  conditions: z.array(ConditionView),
  persons: z.array(
    z.strictObject({ label: z.string(), entitled: EntitledSchema, amountFen: FenSchema, failed: z.array(z.string()) }),
  ),
  missing: z.array(z.string()),
  nearestChange: z.array(z.string()).describe('what would have to be different, each change judged again'),
})
export type ProgrammeVerdictView = z.infer<typeof ProgrammeVerdictView>

export const AssessmentView = z.strictObject({
  assessmentId: z.uuid(),
  at: InstantSchema,
  result: z.union([ProgrammeSchema, z.enum(['none', 'undecided'])]),
  amountFen: FenSchema,
  missing: z.array(z.string()),
  sentences: z.array(z.string()),
  aloud: z.string().describe('the result in one sentence to be read to the family'),
  whatWouldChange: z.array(z.string()),
  alsoMayQualify: z.array(z.string()),
  programmes: z.array(ProgrammeVerdictView).describe('by what the family gains'),
  together: z
    .array(
      z.strictObject({
        programme: ProgrammeSchema,
        members: z.array(MemberIdSchema).optional(),
        amountFen: FenSchema,
        why: z.string(),
      }),
    )
    .describe('what can be granted in one decision, the main programme first, each with the reason'),
  benefits: z.array(ProgrammeVerdictView).describe('granted by others'),
  rulesVersion: z.string(),
  pack: z.string(),
  unverified: z.boolean().describe('a figure of it is 示例'),
  trace: TraceView,
})

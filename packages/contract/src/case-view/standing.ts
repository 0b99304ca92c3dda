import * as z from 'zod'
import { CaseIdSchema, CaseNumberSchema, PlainDateSchema } from '../primitives.ts'
import { type StepName, stepBodies } from '../steps/index.ts'

export const StepNameSchema = z.enum(Object.keys(stepBodies) as [StepName, ...StepName[]])

export const stages = [
  'submitted',
  'supplementing',
  'accepted',
  'investigating',
  'ineligible-notified',
  're-examining',
  'first-review',
  'opinion-given',
  'publicised',
  're-investigating',
  'reported',
  'decided',
  'delivered',
  'published',
  'closed',
] as const
export const StageSchema = z.enum(stages)
export type StageName = z.infer<typeof StageSchema>

export const clockNames = [
  'contact',
  'accept',
  'serve-notice',
  'supplement',
  'start',
  'registers',
  'contest',
  'publicity',
  'decide',
  'district',
  'deliver',
  'survey',
  're-investigate',
  'complete-aid-first',
  'self-care',
  'renew',
  'repay',
  'income-change',
  'grace',
  'rise-review',
] as const
export const ClockNameSchema = z.enum(clockNames)
export type ClockNameView = z.infer<typeof ClockNameSchema>

/** 法定时限: how long a period is, how much of it is left, and whether it stands still. */
export const ClockView = z.strictObject({
  name: ClockNameSchema,
  startedOn: PlainDateSchema,
  dueBy: PlainDateSchema,
  remainingWorkdays: z.int(),
  /** 0–100 and over: warnings at 50, 80 and 100. */
  sharePercent: z.int(),
  paused: z.boolean(),
  /** 暂定: the calendar of that year is not published yet. */
  provisional: z.boolean(),
})
export type ClockView = z.infer<typeof ClockView>

/** What every step answers: where the case stands now and what may be done next. */
export const CaseStanding = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  stage: StageSchema,
  version: z.int(),
  holder: z.strictObject({ unit: z.enum(['citizen', 'village', 'town', 'district', 'platform']), name: z.string() }),
  allowedSteps: z.array(z.strictObject({ name: StepNameSchema, because: z.string().optional() })),
  /** Which of them usually comes next: the one prominent button. */
  nextStep: StepNameSchema.optional(),
  clocks: z.array(ClockView),
  /** The office's day: a demo city's clock may run ahead of the browser's. */
  today: PlainDateSchema,
})
export type CaseStanding = z.infer<typeof CaseStanding>

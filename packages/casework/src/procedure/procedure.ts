import type { Stage } from '../stage.ts'
import type { LimitName, Limits } from './limits.ts'
import type { Source } from './source.ts'

/** What must be on file before the town passes a case on, in the order of the process (`publicity/report.ts`). */
export type Gate = (typeof gates)[number]
export const gates = [
  'acceptance',
  'verification',
  'visit',
  'findings',
  'assessment',
  'survey-result',
  'opinion',
  'publicity',
  'objections',
  'review-meeting',
  'aid-first',
] as const

/** What the district must have done before it decides (`district/confirm.ts`). */
export type DistrictGate = 'district-review' | 'spot-check' | 'confirmation-meeting'

/**
 * How one kind of case is handled: 002 governs, and what the law of a programme has otherwise stands here as data. Steps,
 * clocks and screens ask the procedure of their case; none of them asks for a programme by name.
 */
export interface Procedure {
  readonly name: 'standing' | 'tekun' | 'temporary'
  readonly title: string
  readonly limits: Limits
  readonly sources: { readonly [Name in LimitName]?: Source }
  /**
   * The stages of a step where they are others than its own; none at all: the step does not belong to this procedure.
   * The names are those of `steps` (a test compares).
   */
  readonly stages: { readonly [step: string]: readonly Stage[] }
  readonly beforeReport: readonly Gate[]
  readonly beforeDecision: readonly DistrictGate[]
  /** 公示 before the decision. */
  readonly isPublicised: boolean
  /** Applied for where the person is in need, beside the place of registration (社会救助法 第三十七条第二款). */
  readonly isWhereNeedArose: boolean
}

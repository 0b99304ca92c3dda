import type { PlainDate } from '@jzt/kernel'
import { undecidedStages } from '../stage.ts'
import { advance, type CaseStep } from '../step.ts'

export interface RequireReassessmentInput {
  /** The first day of the parameters by which the result is another. */
  readonly effectiveFrom: PlainDate
}

/**
 * Require a new assessment 标准调整后重新核算: taken by the platform on the day a published standard takes effect
 * (社会救助法 第十九条), for a case that is not decided and whose result would be another. It decides nothing.
 */
export const requireReassessment: CaseStep<'require-reassessment', RequireReassessmentInput> = {
  name: 'require-reassessment',
  who: ['system'],
  at: 'town',
  stages: undecidedStages,
  ready: ({ assessment }) =>
    assessment && !(assessment.outdated && assessment.standardFrom) ? undefined : { code: 'assessment-missing' },
  decide: (file, { effectiveFrom }, { today }) => advance(file, { kind: 'standard-changed', on: today, effectiveFrom }),
}

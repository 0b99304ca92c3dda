import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'

/** By a standard that came into force since, the result is another: the town assesses again before anybody signs. */
export const standardGap = ({ assessment }: Case): Refusal | undefined =>
  assessment?.outdated && assessment.standardFrom
    ? { code: 'standard-changed', article: law.standard, from: assessment.standardFrom }
    : undefined

/** The facts or the standard are others than those that were assessed. */
export const outdatedGap = (file: Case, article: string): Refusal | undefined =>
  standardGap(file) ?? (file.assessment?.outdated ? { code: 'assessment-outdated', article } : undefined)

import type { AskedProgramme, PlainDate } from '@jzt/kernel'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { editionOf } from './edition-of.ts'
import { type Difference, firstDifference } from './first-difference.ts'

/** An assessment as it was kept, with everything it was made from. */
export interface StoredAssessment {
  readonly facts: HouseholdFacts
  readonly asked: readonly AskedProgramme[]
  readonly on: PlainDate
  readonly parameters: ParameterPack
  readonly assessment: Assessment
}

/** What repeating an assessment came to. `edition-unknown`: no rules of that version are in this release. */
export type Replay =
  | { readonly kind: 'same' }
  | ({ readonly kind: 'different' } & Difference)
  | { readonly kind: 'edition-unknown' }

/** Assesses again by the rules, the parameters, the facts and the day of then, and compares with what was kept. */
export function replay({ facts, asked, on, parameters, assessment }: StoredAssessment): Replay {
  const edition = editionOf(assessment.rulesVersion)
  if (!edition) return { kind: 'edition-unknown' }
  const again = assessHousehold(facts, on, { parameters, asked, edition })
  const difference = firstDifference(assessment, again)
  return difference ? { kind: 'different', ...difference } : { kind: 'same' }
}

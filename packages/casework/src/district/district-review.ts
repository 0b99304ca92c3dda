import { advance, type CaseStep, officerOf } from '../step.ts'

export interface DistrictReviewInput {
  readonly complete: boolean
}

/** District review 全面审查 (R90): materials, survey, notice and opinion, by a clerk who does not sign the decision. */
export const districtReview: CaseStep<'district-review', DistrictReviewInput> = {
  name: 'district-review',
  who: ['district-clerk'],
  at: 'district',
  stages: ['reported'],
  side: 'review',
  decide: (file, { complete }, context) =>
    advance(file, { kind: 'district-reviewed', on: context.today, by: officerOf(context), complete }),
}

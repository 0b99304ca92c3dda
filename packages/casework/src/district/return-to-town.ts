import { advance, type CaseStep, districtOffice, officerOf } from '../step.ts'

export interface ReturnToTownInput {
  readonly to: 'investigation' | 'opinion'
}

/** Return 退回镇街: to the survey or to the opinion. What was signed after that point is signed again, and published again. */
export const returnToTown: CaseStep<'return-to-town', ReturnToTownInput> = {
  name: 'return-to-town',
  who: districtOffice,
  at: 'district',
  stages: ['reported'],
  decide: (file, { to }, context) =>
    advance(file, { kind: 'case-returned', on: context.today, by: officerOf(context), to }),
}

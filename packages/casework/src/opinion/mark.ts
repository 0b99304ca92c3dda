import type { MarkKind } from '../case.ts'
import { undecidedStages } from '../stage.ts'
import { advance, type CaseStep, districtOffice, officerOf, town } from '../step.ts'

export interface MarkInput {
  readonly kind: MarkKind
}

/** Mark 标注疑问、举报、重点调查: from then on a review meeting is required (R75), and who marked it is on file. */
export const mark: CaseStep<'mark', MarkInput> = {
  name: 'mark',
  who: [...town, ...districtOffice],
  at: 'town',
  stages: undecidedStages,
  decide: (file, { kind }, context) =>
    advance(file, { kind: 'case-marked', on: context.today, by: officerOf(context), mark: kind }),
}

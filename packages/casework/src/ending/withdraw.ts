import { aidFirstGap } from '../relief/aid-first-gap.ts'
import { undecidedStages } from '../stage.ts'
import { advance, type CaseStep } from '../step.ts'

/** Withdraw 撤回申请: by the applicant in person, as long as nothing has been decided. */
export const withdraw: CaseStep<'withdraw', object> = {
  name: 'withdraw',
  who: ['citizen'],
  at: 'town',
  stages: undecidedStages,
  inPerson: true,
  ready: aidFirstGap,
  decide: (file, _, context) => advance(file, { kind: 'case-withdrawn', on: context.today }),
}

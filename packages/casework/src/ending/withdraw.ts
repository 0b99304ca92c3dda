import type { Stage } from '../case.ts'
import { aidFirstGap } from '../relief/aid-first-gap.ts'
import { advance, type CaseStep } from '../step.ts'

/** Every stage before a decision. */
export const undecided: readonly Stage[] = [
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
]

/** Withdraw 撤回申请: by the applicant in person, as long as nothing has been decided. */
export const withdraw: CaseStep<'withdraw', object> = {
  name: 'withdraw',
  who: ['citizen'],
  at: 'town',
  stages: undecided,
  inPerson: true,
  ready: aidFirstGap,
  decide: (file, _, context) => advance(file, { kind: 'case-withdrawn', on: context.today }),
}

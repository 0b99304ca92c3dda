import { advance, type CaseStep } from '../step.ts'

/** Waive 放弃异议: by the applicant in person; the case goes on to the first review without waiting. */
export const waiveContest: CaseStep<'waive-contest', object> = {
  name: 'waive-contest',
  who: ['citizen'],
  at: 'town',
  stages: ['ineligible-notified'],
  inPerson: true,
  decide: (file, _, context) => advance(file, { kind: 'contest-waived', on: context.today }),
}

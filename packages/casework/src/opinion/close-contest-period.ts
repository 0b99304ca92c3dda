import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, type StepContext } from '../step.ts'

/** The household can still contest today. */
export function contestStillOpen(file: Case, { today }: StepContext): Refusal | undefined {
  const until = file.ineligibility?.contestBy
  const open = file.stage === 'ineligible-notified' && until && today <= until
  return open ? { code: 'contest-period-open', article: law.survey, until } : undefined
}

/** The period to contest ran out without a word: the case goes on to the first review, it does not end. */
export const closeContestPeriod: CaseStep<'close-contest-period', object> = {
  name: 'close-contest-period',
  who: ['system'],
  at: 'town',
  stages: ['ineligible-notified'],
  ready: contestStillOpen,
  decide: (file, _, context) => advance(file, { kind: 'contest-period-ended', on: context.today }),
}

import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, officerIf, type StepContext, town } from '../step.ts'

export interface ContestInput {
  /** Evidence is hard to get: the town helps (R34). */
  readonly needsHelp: boolean
}

/** The period to contest is over; its last day still counts. */
export function contestTooLate(file: Case, { today }: StepContext): Refusal | undefined {
  const until = file.ineligibility?.contestBy
  return until && today > until ? { code: 'contest-period-over', article: law.survey, until } : undefined
}

/** Contest 提出异议 (R33, R70): on the phone or at the counter; the town re-examines the papers and surveys again. */
export const contest: CaseStep<'contest', ContestInput> = {
  name: 'contest',
  who: ['citizen', ...town],
  at: 'town',
  stages: ['ineligible-notified'],
  ready: contestTooLate,
  decide: (file, { needsHelp }, context) =>
    advance(file, { kind: 'ineligibility-contested', on: context.today, ...officerIf(context), needsHelp }),
}

import type { CaseEvent } from '../events.ts'
import { advance, type CaseStep, officerOf, town } from '../step.ts'
import { authorisationGap } from './verification.ts'

export interface StartInvestigationInput {
  /** The queries that go out in the same transaction (`queryKey`); without them `start-verification` follows. */
  readonly outstanding?: readonly string[] | undefined
}

/** Start 启动调查: within 2 working days of acceptance (R63); registers and home visit begin at the same time (R116). */
export const startInvestigation: CaseStep<'start-investigation', StartInvestigationInput> = {
  name: 'start-investigation',
  who: town,
  at: 'town',
  stages: ['accepted'],
  ready: authorisationGap,
  decide(file, { outstanding }, context) {
    const on = context.today
    const queries: CaseEvent[] = outstanding?.length ? [{ kind: 'verification-started', on, outstanding }] : []
    return advance(file, { kind: 'investigation-started', on, by: officerOf(context) }, ...queries)
  },
}

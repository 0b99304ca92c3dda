import { monthOf } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { handled } from '../investigation/evolve.ts'
import type { ReliefEvent } from './events.ts'

type Evolves = {
  readonly [Kind in ReliefEvent['kind']]: (file: Case, event: Extract<ReliefEvent, { kind: Kind }>) => Case
}

/** The need is confirmed and what was given is enough: the case is decided and told. Otherwise it is refused, and closed. */
const completed: Evolves['aid-first-completed'] = (before, event) => {
  if (!before.aidFirst) return before
  const { by, on, outcome, reclaimFen } = event
  const file = handled({ ...before, aidFirst: { ...before.aidFirst, completedOn: on, outcome, reclaimFen } }, by)
  if (event.goesOn) return file
  if (outcome !== 'eligible') return { ...file, stage: 'closed', closing: { kind: 'refused', on, by } }
  const { amountFen, by: decidedBy } = before.aidFirst
  const decision = { by: decidedBy, on, confirmed: true, amountFen, programme: 'temporary' } as const
  // Paid when it was given: nothing begins again.
  const benefit = { programme: 'temporary', payment: 'once', from: monthOf(before.aidFirst.on), amountFen } as const
  return { ...file, stage: 'delivered', decision, delivery: { by, on }, benefit }
}

export const reliefEvolves: Evolves = {
  'aid-first-granted': (file, event) => ({
    ...file,
    aidFirst: { by: event.by, on: event.on, amountFen: event.amountFen },
  }),
  'aid-first-completed': completed,
}

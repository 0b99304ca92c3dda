import { monthOf } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { factsChanged, handled } from '../investigation/evolve.ts'
import { type AidFirst, outstandingFen } from './aid-first.ts'
import type { ReliefEvent } from './events.ts'

type Evolves = {
  readonly [Kind in ReliefEvent['kind']]: (file: Case, event: Extract<ReliefEvent, { kind: Kind }>) => Case
}

/** The need is confirmed and what was given is enough: the case is decided and told. Otherwise it is refused, and closed. */
const completed: Evolves['aid-first-completed'] = (before, event) => {
  if (!before.aidFirst) return before
  const { by, on, outcome, reclaimFen } = event
  const file = handled({ ...before, aidFirst: { ...before.aidFirst, completedOn: on, outcome, reclaimFen } }, by)
  // What was given now counts as given: what is still needed is computed again, within what is left of the limits.
  if (event.goesOn) return factsChanged(file)
  if (outcome !== 'eligible') return { ...file, stage: 'closed', closing: { kind: 'refused', on, by } }
  const { amountFen, by: decidedBy } = before.aidFirst
  const decision = { by: decidedBy, on, confirmed: true, amountFen, programme: 'temporary' } as const
  // Paid when it was given: nothing begins again.
  const benefit = { programme: 'temporary', payment: 'once', from: monthOf(before.aidFirst.on), amountFen } as const
  return { ...file, stage: 'delivered', decision, delivery: { by, on }, benefit }
}

const withAid = (file: Case, change: (aid: AidFirst) => Partial<AidFirst>): Case =>
  file.aidFirst ? { ...file, aidFirst: { ...file.aidFirst, ...change(file.aidFirst) } } : file

export const reliefEvolves: Evolves = {
  'aid-first-granted': (file, event) => ({
    ...file,
    aidFirst: { by: event.by, on: event.on, amountFen: event.amountFen },
  }),
  'aid-first-completed': completed,
  'repayment-received': (file, { paidOn: on, amountFen, by }) =>
    withAid(file, ({ repayments = [] }) => ({ repayments: [...repayments, { on, amountFen, by }] })),
  'instalments-agreed': (file, { amountFen, from }) =>
    withAid(file, () => ({ instalments: { amountFen, from, owedFen: outstandingFen(file) } })),
  'waiver-proposed': (file, { by, on }) => withAid(file, () => ({ waiver: { proposed: { by, on } } })),
  'waiver-refused': ({ aidFirst, ...file }) => {
    if (!aidFirst) return file
    const { waiver: _, ...kept } = aidFirst
    return { ...file, aidFirst: kept }
  },
  'repayment-waived': (file, { by, on }) =>
    withAid(file, ({ waiver }) => (waiver ? { waiver: { ...waiver, signed: { by, on } } } : {})),
}

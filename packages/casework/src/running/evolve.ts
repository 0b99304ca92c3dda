import type { Adjustment, Case } from '../case.ts'
import type { RunningEvent } from './events.ts'

type Evolves = {
  readonly [Kind in RunningEvent['kind']]: (file: Case, event: Extract<RunningEvent, { kind: Kind }>) => Case
}

export const runningEvolves: Evolves = {
  'heard-before-adjustment': (file, event) => ({
    ...file,
    heardForAdjustment: { by: event.by, on: event.heardOn },
  }),
  'benefit-adjusted': ({ heardForAdjustment: _, ...file }, event) => {
    if (!file.benefit) return file
    const { on, by, from, amountFen, ground } = event
    const adjustment: Adjustment = { on, ...(by ? { by } : {}), from, amountFen, ground }
    return {
      ...file,
      benefit: { ...file.benefit, amountFen },
      adjustments: [...file.adjustments, adjustment],
    }
  },
  'adjustment-delivered': (file, event) => ({
    ...file,
    adjustments: file.adjustments.map((one) => (one.deliveredOn ? one : { ...one, deliveredOn: event.deliveredOn })),
  }),
  'self-care-change-reported': (file, event) => ({
    ...file,
    selfCareReport: { on: event.on, memberId: event.memberId },
  }),
  'self-care-assessed': ({ selfCareReport: _, ...file }, event) => ({
    ...file,
    selfCare: { by: event.by, on: event.on, memberId: event.memberId, level: event.level, failing: event.failing },
  }),
}

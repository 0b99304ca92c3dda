import type { PlainDate } from '@jzt/kernel'
import { withBenefit } from '../benefit.ts'
import type { Adjustment, Case } from '../case.ts'
import type { RunningEvent } from './events.ts'
import { graceUnderReview, type IncomeChange, paidDibao, pendingChange } from './income-change.ts'
import { withRisesAnswered } from './rise-review.ts'

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
    const { on, by, from, amountFen, ground, programme } = event
    const which = programme ? { programme } : {}
    const adjustment: Adjustment = { on, ...(by ? { by } : {}), ...which, from, amountFen, ground }
    const benefit = programme ?? file.benefit.programme
    const adjusted = {
      ...withRisesAnswered(withBenefit(file, benefit, { amountFen }), { programme: benefit, from, on }),
      adjustments: [...file.adjustments, adjustment],
    }
    return answersIncome(file, event) ? reviewed(settled(stillReported(adjusted), on), on) : adjusted
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
  'income-change-reported': (file, { on, memberId, since }) => ({ ...file, incomeReport: { on, memberId, since } }),
  'income-change-recorded': ({ incomeReport: _, ...file }, event) => {
    const { on, by, since, cause, members, entitled, amountFen, inGrace, graceMonthsLeft, isSettled } = event
    const verdict = { entitled, amountFen, inGrace, graceMonthsLeft }
    const change = { on, by, since, cause, members, ...verdict, ...(isSettled ? { settledOn: on } : {}) }
    return reviewed({ ...file, incomeChange: change }, on)
  },
  'grace-granted': (file, { on, by, from, until }) =>
    settled({ ...file, graces: [...(file.graces ?? []), { on, by, from, until }] }, on),
  'grace-review-opened': (file, { on }) => ({
    ...file,
    graces: (file.graces ?? []).map((one, index, all) =>
      index === all.length - 1 ? { ...one, reviewOpenedOn: on } : one,
    ),
  }),
  'rise-review-due': (file, { on, programme, from, batch, computedFen }) => {
    const due = { programme, on, from, batch, ...(computedFen === undefined ? {} : { computedFen }) }
    return { ...file, riseReviews: [...(file.riseReviews ?? []), due] }
  },
  'rise-review-settled': withRisesAnswered,
}

/** What an officer signs on 低保 because of the income, or to end it; the platform only carries out a raised standard. */
const answersIncome = (
  file: Case,
  { by, ground, amountFen, programme }: Extract<RunningEvent, { kind: 'benefit-adjusted' }>,
): boolean =>
  by !== undefined &&
  (programme ?? file.benefit?.programme) === 'dibao' &&
  (amountFen === 0 || ground === 'income-changed' || ground === 'work-refused' || ground === 'no-longer-eligible')

/** Of a benefit that has ended nobody looks into the income any more. */
function stillReported(file: Case): Case {
  if (paidDibao(file)) return file
  const { incomeReport: _, ...rest } = file
  return rest
}

const settled = (file: Case, on: PlainDate): Case =>
  pendingChange(file) ? { ...file, incomeChange: { ...(file.incomeChange as IncomeChange), settledOn: on } } : file

const reviewed = (file: Case, on: PlainDate): Case =>
  graceUnderReview(file)
    ? {
        ...file,
        graces: (file.graces ?? []).map((one) =>
          one.reviewOpenedOn && !one.reviewedOn ? { ...one, reviewedOn: on } : one,
        ),
      }
    : file

import type { WorkCalendar } from '@jzt/kernel'
import { addDays, addWorkdays, type Fen, firstDayOf, type Month, nextMonth, type PlainDate, sumFen } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { outstandingFen } from './aid-first.ts'

/** Money is asked back and has not all come: else the step does not belong to the case as it stands. */
export const nothingOwed = (file: Case): Refusal | undefined =>
  outstandingFen(file) > 0 ? undefined : { code: 'stage-forbids', stage: file.stage }

/** The day by which what is owed, or the next instalment of it, is paid back; undefined when nothing is. */
export function repaymentDueBy(file: Case, calendar: WorkCalendar): PlainDate | undefined {
  const { aidFirst } = file
  if (!aidFirst?.completedOn || outstandingFen(file) === 0) return undefined
  const { instalments, repayments = [], completedOn } = aidFirst
  if (!instalments) {
    const days = limitsOf(file).repayWorkdays
    return days === undefined ? undefined : addWorkdays(completedOn, days, calendar)
  }
  const paid = sumFen(repayments.map(({ amountFen }) => amountFen))
  return lastDayOf(later(instalments.from, Math.floor(paid / instalments.amountFen)))
}

/** How many instalments are left to pay; undefined where the whole is paid at once. */
export function instalmentsLeft(file: Case): number | undefined {
  const each: Fen | undefined = file.aidFirst?.instalments?.amountFen
  return each === undefined ? undefined : Math.ceil(outstandingFen(file) / each)
}

const later = (month: Month, months: number): Month => (months === 0 ? month : later(nextMonth(month), months - 1))

const lastDayOf = (month: Month): PlainDate => addDays(firstDayOf(nextMonth(month)), -1)

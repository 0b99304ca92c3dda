import type { WorkCalendar } from '@jzt/kernel'
import { addDays, addWorkdays, type Fen, firstDayOf, type Month, nextMonth, type PlainDate, zeroFen } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { amountOutside } from '../step.ts'
import { type Instalments, outstandingFen } from './aid-first.ts'

/** Money is asked back and has not all come: else the step does not belong to the case as it stands. */
export const nothingOwed = (file: Case): Refusal | undefined =>
  outstandingFen(file) > 0 ? undefined : { code: 'stage-forbids', stage: file.stage }

/** An amount that can come back: more than nothing, and no more than is still owed. */
export function notOwed(file: Case, amountFen: Fen): Refusal | undefined {
  const mostFen = outstandingFen(file)
  if (amountFen > mostFen) return { code: 'beyond-what-is-owed', article: law.aidFirst, mostFen }
  return amountOutside('amountFen', amountFen, mostFen)
}

/** The day by which what is owed, or the next instalment of it, is paid back; undefined when nothing is. */
export function repaymentDueBy(file: Case, calendar: WorkCalendar): PlainDate | undefined {
  const { aidFirst } = file
  if (!aidFirst?.completedOn || outstandingFen(file) === 0) return undefined
  const { instalments, completedOn } = aidFirst
  if (!instalments) {
    const days = limitsOf(file).repayWorkdays
    return days === undefined ? undefined : addWorkdays(completedOn, days, calendar)
  }
  return lastDayOf(later(instalments.from, instalmentsPaid(file, instalments)))
}

/** How many instalments are not wholly paid; undefined where the whole is paid at once. */
export function instalmentsLeft(file: Case): number | undefined {
  const instalments = file.aidFirst?.instalments
  if (!instalments) return undefined
  if (outstandingFen(file) === 0) return 0
  return Math.ceil(dividedFen(file, instalments) / instalments.amountFen) - instalmentsPaid(file, instalments)
}

/** Counted from the agreement on: what was owed on its day less what is owed now. */
const instalmentsPaid = (file: Case, instalments: Instalments): number =>
  Math.floor((dividedFen(file, instalments) - outstandingFen(file)) / instalments.amountFen)

const dividedFen = (file: Case, { owedFen }: Instalments): Fen => owedFen ?? file.aidFirst?.reclaimFen ?? zeroFen

const later = (month: Month, months: number): Month => (months === 0 ? month : later(nextMonth(month), months - 1))

const lastDayOf = (month: Month): PlainDate => addDays(firstDayOf(nextMonth(month)), -1)

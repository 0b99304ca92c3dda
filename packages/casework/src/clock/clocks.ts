import { addDays, daysBetween, type PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { type ClockContext, counts, type Deadline, deadlinesOf, isPublicityDay } from './deadlines.ts'

/** A running period as citizen, town and district see it on one day. */
export interface Clock extends Deadline {
  /** Working days left; negative when the last day has passed. A paused clock keeps its number. */
  readonly remainingWorkdays: number
  /** Calendar days to the last day: what a publicity period is counted in. */
  readonly remainingDays: number
  /** The part used up, 1 on the last day. */
  readonly share: number
  readonly warning: 0 | 50 | 80 | 100
  readonly overdue: boolean
  /** 暂定: a day of it lies in a year whose holiday notice is not out yet. */
  readonly provisional: boolean
  /** 公示期间: the statutory clock stands still on this day. */
  readonly paused: boolean
}

/** Days after the first, up to and including the last, that pass this test. */
function count(from: PlainDate, to: PlainDate, isCounted: (day: PlainDate) => boolean): number {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isCounted(day)) days += 1
  return days
}

const warningAt = (share: number): Clock['warning'] => (share >= 1 ? 100 : share >= 0.8 ? 80 : share >= 0.5 ? 50 : 0)

function clockOf(file: Case, deadline: Deadline, context: ClockContext & { readonly today: PlainDate }): Clock {
  const { calendar, today } = context
  const { name, startedOn, dueBy } = deadline
  const decide = name === 'decide'
  const isWorkday = (day: PlainDate) => (decide ? counts(file, day, calendar) : calendar.isWorkday(day))
  const isCounted = name === 'publicity' ? () => true : isWorkday
  const total = count(startedOn, dueBy, isCounted)
  const used = count(startedOn, today, isCounted)
  const share = total === 0 ? 1 : used / total
  return {
    ...deadline,
    remainingWorkdays: count(startedOn, dueBy, isWorkday) - count(startedOn, today, isWorkday),
    remainingDays: daysBetween(today, dueBy),
    share,
    warning: warningAt(share),
    overdue: today > dueBy,
    provisional: calendar.isProvisional(startedOn) || calendar.isProvisional(dueBy),
    paused: decide && isPublicityDay(file, today),
  }
}

/** The running clocks on a day, one function for citizen, town, district and supervision (附件 四, R97). */
export const clocksOf = (file: Case, context: ClockContext & { readonly today: PlainDate }): Clock[] =>
  deadlinesOf(file, context)
    // A notice that has hung its days is over, not overdue.
    .filter(({ name, dueBy }) => name !== 'publicity' || context.today <= dueBy)
    .map((deadline) => clockOf(file, deadline, context))

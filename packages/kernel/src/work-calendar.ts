import { addDays, type PlainDate, weekday, yearOf } from './plain-date.ts'

/**
 * One year of the State Council's holiday notice: the days off beside the weekends, and the weekend days worked in exchange (调休).
 * `provisional` marks a year whose notice is not out yet: weekends and statutory days only, shown as 暂定.
 */
export interface CalendarYear {
  readonly year: number
  readonly provisional: boolean
  readonly source: string
  readonly daysOff: readonly string[]
  readonly daysWorked: readonly string[]
}

/** Working days 工作日. A year that it does not know is an error, never "weekends only": 1 October would become a working day. */
export interface WorkCalendar {
  isWorkday(day: PlainDate): boolean
  isProvisional(day: PlainDate): boolean
}

export class CalendarYearMissing extends Error {
  readonly year: number
  constructor(year: number) {
    super(`no working-day calendar for ${year}: load the State Council's notice for that year`)
    this.year = year
  }
}

export function workCalendar(years: readonly CalendarYear[]): WorkCalendar {
  const known = new Map(
    years.map((entry) => [entry.year, { ...entry, off: new Set(entry.daysOff), worked: new Set(entry.daysWorked) }]),
  )
  const yearOfDay = (day: PlainDate) => {
    const entry = known.get(yearOf(day))
    if (!entry) throw new CalendarYearMissing(yearOf(day))
    return entry
  }
  return {
    isProvisional: (day) => yearOfDay(day).provisional,
    isWorkday(day) {
      const entry = yearOfDay(day)
      if (entry.worked.has(day)) return true
      return !entry.off.has(day) && weekday(day) !== 0 && weekday(day) !== 6
    },
  }
}

/** The last day of a period of working days. The day it starts on is not counted (民法典 第二百零一条). */
export function addWorkdays(from: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (calendar.isWorkday(day)) left -= 1
  }
  return day
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkday(day)) count += 1
  return count
}

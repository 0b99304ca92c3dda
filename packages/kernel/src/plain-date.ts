declare const dateBrand: unique symbol
declare const monthBrand: unique symbol

/** A civil date `YYYY-MM-DD` in Chongqing. No instant and no zone: a deadline that went through UTC moved by a day. */
export type PlainDate = string & { readonly [dateBrand]: true }

/** A civil month `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true }

/** True only for a day that exists: 2026-02-29 does not. */
export function isPlainDate(text: string): text is PlainDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  return fromDayNumber(dayNumber(text)) === text
}

/** Checks a date that must exist. Throws a RangeError otherwise. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

export const monthOf = (date: PlainDate): Month => date.slice(0, 7) as Month
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const firstDayOf = (month: Month): PlainDate => `${month}-01` as PlainDate

export function nextMonth(month: Month): Month {
  const [year, index] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return (index === 12 ? `${year + 1}-01` : `${month.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`) as Month
}

/** A day as people write it: 2026年9月1日. */
export const formatDate = (date: PlainDate): string => `${formatMonth(monthOf(date))}${Number(date.slice(8))}日`

/** A month as people write it: 2026年9月. */
export const formatMonth = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days)

/** Days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 0 is Sunday, 6 is Saturday. The day number is negative before 1970, and so would a bare remainder be. */
export const weekday = (date: PlainDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7

/** Full years of age; the birthday counts as the new age. */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(birth)
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

// Days since 1970-01-01 in the Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
function dayNumber(date: string): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate
}

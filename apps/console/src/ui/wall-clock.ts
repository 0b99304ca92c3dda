import type generatePicker from 'antd/es/date-picker/generatePicker'

/**
 * A day and an hour on the office's wall clock, held in the UTC fields of a Date: the calendar of the date fields then
 * computes without the browser's zone, in which a day could begin on the day before.
 */
export type WallClock = Date
type Calendar = Parameters<typeof generatePicker<WallClock>>[0]

const dayMs = 86_400_000
const two = (value: number): string => String(value).padStart(2, '0')

const changed = (value: WallClock, change: (copy: WallClock) => void): WallClock => {
  const copy = new Date(value)
  change(copy)
  return copy
}

/** A month further stays in the month: 31 January and one month is 28 or 29 February. */
function addMonths(value: WallClock, months: number): WallClock {
  const first = new Date(Date.UTC(value.getUTCFullYear(), value.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return changed(value, (copy) =>
    copy.setUTCFullYear(first.getUTCFullYear(), first.getUTCMonth(), Math.min(value.getUTCDate(), last)),
  )
}

/** `YYYY-MM-DD` with or without `HH:mm` → the wall clock; undefined when no such day exists. */
export function readWallClock(text: string): WallClock | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0))
  const read = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && hour < 24 && minute < 60
  return exists ? read : undefined
}

/** The first day of a month `YYYY-MM`. */
export const firstDay = (month: string): string => `${month.trim()}-01`

const words: Record<string, (value: WallClock) => string> = {
  YYYY: (value) => String(value.getUTCFullYear()),
  MM: (value) => two(value.getUTCMonth() + 1),
  M: (value) => String(value.getUTCMonth() + 1),
  DD: (value) => two(value.getUTCDate()),
  D: (value) => String(value.getUTCDate()),
  HH: (value) => two(value.getUTCHours()),
  mm: (value) => two(value.getUTCMinutes()),
  ss: (value) => two(value.getUTCSeconds()),
}

/** Writes a wall clock by a format of antd's: `YYYY-MM-DD HH:mm`, `YYYY年`, `M月`. */
export const writeWallClock = (value: WallClock, format: string): string =>
  format.replace(/YYYY|MM|M|DD|D|HH|mm|ss/g, (part) => words[part]?.(value) ?? part)

const weekStart = (value: WallClock): WallClock => new Date(value.getTime() - ((value.getUTCDay() + 6) % 7) * dayMs)

/** The calendar that antd's pickers compute with. Weeks begin on Monday. */
export const wallClockCalendar = (now: () => WallClock): Calendar => ({
  getWeekDay: (value) => value.getUTCDay(),
  getMillisecond: (value) => value.getUTCMilliseconds(),
  getSecond: (value) => value.getUTCSeconds(),
  getMinute: (value) => value.getUTCMinutes(),
  getHour: (value) => value.getUTCHours(),
  getDate: (value) => value.getUTCDate(),
  getMonth: (value) => value.getUTCMonth(),
  getYear: (value) => value.getUTCFullYear(),
  getNow: now,
  getFixedDate: (text) => new Date(text),
  getEndDate: (value) => new Date(Date.UTC(value.getUTCFullYear(), value.getUTCMonth() + 1, 0)),
  addYear: (value, years) => addMonths(value, years * 12),
  addMonth: addMonths,
  addDate: (value, days) => new Date(value.getTime() + days * dayMs),
  setYear: (value, year) => addMonths(value, (year - value.getUTCFullYear()) * 12),
  setMonth: (value, month) => addMonths(value, month - value.getUTCMonth()),
  setDate: (value, day) => changed(value, (copy) => copy.setUTCDate(day)),
  setHour: (value, hour) => changed(value, (copy) => copy.setUTCHours(hour)),
  setMinute: (value, minute) => changed(value, (copy) => copy.setUTCMinutes(minute)),
  setSecond: (value, second) => changed(value, (copy) => copy.setUTCSeconds(second)),
  setMillisecond: (value, millisecond) => changed(value, (copy) => copy.setUTCMilliseconds(millisecond)),
  isAfter: (one, other) => one.getTime() > other.getTime(),
  isValidate: (value) => !Number.isNaN(value.getTime()),
  locale: {
    getWeekFirstDay: () => 1,
    getWeekFirstDate: (_, value) => weekStart(value),
    getWeek: (_, value) => {
      const thursday = new Date(weekStart(value).getTime() + 3 * dayMs)
      return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * dayMs))
    },
    getShortWeekDays: () => ['日', '一', '二', '三', '四', '五', '六'],
    getShortMonths: () => Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
    format: (_, value, format) => writeWallClock(value, format),
    // Half a date is no month: `2026-11` is read only where a month is asked for.
    parse: (_, text, formats) => readWallClock(formats.includes('YYYY-MM') ? firstDay(text) : text) ?? null,
  },
})

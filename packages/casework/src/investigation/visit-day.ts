import { addDays, type PlainDate, plainDate } from '@jzt/kernel'

const chongqingMinutes = 8 * 60

/** The civil day in Chongqing of an instant written with its offset: 2026-09-21T23:30Z is the 22nd there. */
export function visitDay(instant: string): PlainDate {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})[\d:.]*(?:Z|([+-])(\d{2}):(\d{2}))$/.exec(instant)
  if (!match) throw new RangeError(`not an instant with an offset: ${instant}`)
  const [, day = '', hour, minute, sign, offsetHour = '0', offsetMinute = '0'] = match
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  const minutes = Number(hour) * 60 + Number(minute) - offset + chongqingMinutes
  return addDays(plainDate(day), Math.floor(minutes / (24 * 60)))
}

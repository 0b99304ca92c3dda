import { isPlainDate, type PlainDate } from '@jzt/kernel'
import type { Db } from './database.ts'

/** The one place that asks the time. Dates are civil dates of Chongqing. */
export interface Clock {
  now(): Date
  today(): PlainDate
}

export const zone = 'Asia/Shanghai'
const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export function plainDateOf(instant: Date): PlainDate {
  const day = dayFormat.format(instant)
  if (!isPlainDate(day)) throw new Error(`not a day: ${day}`)
  return day
}

export const systemClock: Clock = { now: () => new Date(), today: () => plainDateOf(new Date()) }

/** A clock that can be moved ahead by whole days: the demo city's, and that of tests, which start it on a day of their own. */
export interface MovableClock extends Clock {
  aheadDays: number
}

export function movableClock(startAt?: string): MovableClock {
  const offset = startAt ? Date.parse(startAt) - Date.now() : 0
  const clock: MovableClock = {
    aheadDays: 0,
    now: () => new Date(Date.now() + offset + clock.aheadDays * 86_400_000),
    today: () => plainDateOf(clock.now()),
  }
  return clock
}

/** Follows `platform_state.clock_ahead_days` of a demo database, which `npm run jzt -- clock advance` moves. */
export async function followDemoClock(db: Db, clock: MovableClock): Promise<void> {
  const { clockAheadDays } = await db.selectFrom('platformState').select('clockAheadDays').executeTakeFirstOrThrow()
  clock.aheadDays = clockAheadDays
}

import { addDays, type PlainDate, type WorkCalendar } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Clock } from '../platform/clock.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { JobKinds } from '../platform/jobs.ts'
import { reactionsOf } from '../reactions.ts'

/** A clock that stands on a past working day in the office's hours, and goes on a few minutes with each look. */
export interface PastClock extends Clock {
  /** Goes to the morning of a day. Never back. */
  goTo(day: PlainDate): void
}

const opensAt = '09:00:00+08:00'
const secondsPerLook = 40

export function pastClock(from: PlainDate): PastClock {
  let day = from
  let looks = 0
  return {
    today: () => day,
    now() {
      looks += 1
      return new Date(Date.parse(`${day}T${opensAt}`) + looks * secondsPerLook * 1_000)
    },
    goTo(next) {
      if (next < day) throw new RangeError(`the clock of the demo city stands on ${day} already, not on ${next}`)
      if (next > day) looks = 0
      day = next
    },
  }
}

/** From here on the audit of a transaction bears the day that is walked, and not the day on which the city is made. */
export const keepTime = ({ clock }: Pick<Equipment, 'clock'>, tx: Tx): Promise<unknown> =>
  sql.raw(`set local app.now = '${clock.now().toISOString()}'`).execute(tx)

const pausedSeconds = 6 * 3_600

type Query = JobKinds['query-register']

export interface Past {
  readonly equipment: Equipment
  readonly clock: PastClock
  /** Questions to registers that have been put and not yet asked. Whoever takes them asks on that day. */
  takeQueries(): Query[]
}

/**
 * The house on a day of the past, reactions included. First questions to registers are held back: the workers would ask
 * and answer them today. A register that stayed silent then is by now asked at the longest pause, by the workers.
 */
export function pastOf(equipment: Equipment, from: PlainDate): Past {
  const clock = pastClock(from)
  let queries: Query[] = []
  const jobs: Equipment['jobs'] = {
    ...equipment.jobs,
    async enqueue(tx, name, told, options) {
      if (name === 'query-register' && !options?.startAfter) queries.push(told as Query)
      else if (name === 'query-register') await equipment.jobs.enqueue(tx, name, told, { startAfter: pausedSeconds })
      else await equipment.jobs.enqueue(tx, name, told, options)
    },
  }
  const past: Equipment = { ...equipment, clock, jobs, reactions: reactionsOf(() => past) }
  return {
    equipment: past,
    clock,
    takeQueries() {
      const taken = queries
      queries = []
      return taken
    },
  }
}

/** The working day that lies so many working days before a day; 1 is the last one before it. */
export function workdaysBefore(today: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = today
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (calendar.isWorkday(day)) left -= 1
  }
  return day
}

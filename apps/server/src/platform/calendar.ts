import { type CalendarYear, type WorkCalendar, workCalendar } from '@jzt/kernel'
import type { Db } from './database.ts'

/** Puts the years that the house brings along into the table, where a year is not there yet; a loaded notice stays. */
export async function seedCalendar(db: Db, years: readonly CalendarYear[]): Promise<void> {
  for (const { year, provisional, source, daysOff, daysWorked } of years) {
    await db
      .insertInto('calendarYear')
      .values({ year, provisional, source, daysOff: JSON.stringify(daysOff), daysWorked: JSON.stringify(daysWorked) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** The working-day calendar as the table has it. */
export async function loadCalendar(db: Db): Promise<WorkCalendar> {
  const rows = await db.selectFrom('calendarYear').selectAll().orderBy('year').execute()
  return workCalendar(
    rows.map((row) => ({ ...row, daysOff: row.daysOff as string[], daysWorked: row.daysWorked as string[] })),
  )
}

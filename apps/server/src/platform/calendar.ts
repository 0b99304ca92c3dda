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

/** Puts the notice of one year in the place of what stood there, as an official year over a provisional one. */
export async function replaceCalendarYear(
  db: Db,
  { year, provisional, source, daysOff, daysWorked }: CalendarYear,
): Promise<void> {
  const row = { provisional, source, daysOff: JSON.stringify(daysOff), daysWorked: JSON.stringify(daysWorked) }
  await db
    .insertInto('calendarYear')
    .values({ year, ...row })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute()
}

/** The working-day calendar as the table has it. */
export async function loadCalendar(db: Db): Promise<WorkCalendar> {
  const rows = await db.selectFrom('calendarYear').selectAll().orderBy('year').execute()
  return workCalendar(
    rows.map((row) => ({ ...row, daysOff: row.daysOff as string[], daysWorked: row.daysWorked as string[] })),
  )
}

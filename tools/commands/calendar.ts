import fs from 'node:fs'
import path from 'node:path'
import { isPlainDate } from '@jzt/kernel'
import { Command } from 'commander'
import * as z from 'zod'
import { recomputeDeadlines } from '../../apps/server/src/casework/index.ts'
import { loadCalendar, replaceCalendarYear } from '../../apps/server/src/platform/calendar.ts'
import { openDatabase } from '../../apps/server/src/platform/database.ts'
import { CommandRefused } from '../explain-failure.ts'
import { withHouseDatabase } from '../house-database.ts'

const day = z.string().refine(isPlainDate, '不是日期，应写作 2027-01-01')
const CalendarFile = z.strictObject({
  year: z.int().min(2020).max(2100),
  provisional: z.boolean(),
  source: z.string().min(1, '请写明依据的通知'),
  daysOff: z.array(day),
  daysWorked: z.array(day),
})

/** Reads a year from a file; every fault with its field. Days of another year are a fault: they would change nothing. */
function readYear(file: string): z.output<typeof CalendarFile> {
  const read = CalendarFile.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
  if (!read.success)
    throw new CommandRefused(read.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('\n'))
  const stranger = [...read.data.daysOff, ...read.data.daysWorked].find((one) => !one.startsWith(`${read.data.year}-`))
  if (stranger) throw new CommandRefused(`${stranger} 不在 ${read.data.year} 年 (is not in that year)`)
  return read.data
}

const load = new Command('load')
  .description('载入一年的工作日历并重算在办件的期限 (load a year, and count the deadlines of open cases anew)')
  .argument(
    '<file>',
    'JSON：year, provisional, source, daysOff, daysWorked（格式同 packages/kernel/src/calendar/2027.json）',
  )
  .action(async (name: string) => {
    const year = readYear(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name))
    const moved = await withHouseDatabase(async (connection) => {
      const database = openDatabase(connection, () => undefined)
      try {
        await replaceCalendarYear(database.db, year)
        return await recomputeDeadlines(database.db, await loadCalendar(database.db))
      } finally {
        await database.close()
      }
    })
    console.log(
      `已载入 ${year.year} 年日历，${moved} 件在办件的期限有变化。正在运行的服务请重启。 Loaded; ${moved} deadlines moved. Restart a running server.`,
    )
  })

export const calendarCommand = new Command('calendar')
  .description('工作日历 (the working-day calendar)')
  .addCommand(load)

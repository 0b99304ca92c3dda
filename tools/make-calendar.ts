// Writes packages/kernel/src/calendar/<year>.json from the npm package chinese-days.
// Usage: node tools/make-calendar.ts 2026 [more years]   A year that is not published yet is written as provisional.
import fs from 'node:fs'
import path from 'node:path'
import { addDays, type CalendarYear, type PlainDate, plainDate, weekday } from '@jzt/kernel'
import chineseDays from 'chinese-days'

const folder = path.resolve(import.meta.dirname, '../packages/kernel/src/calendar')

/** The last year of the State Council's notices inside chinese-days 1.5.7. Beyond it the package knows weekends only. */
const lastPublished = 2026

const isWeekend = (day: PlainDate): boolean => weekday(day) === 0 || weekday(day) === 6

function daysOf(year: number): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = plainDate(`${year}-01-01`); day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day)
  return days
}

function published(year: number): CalendarYear {
  const days = daysOf(year)
  return {
    year,
    provisional: false,
    source: `国务院办公厅关于${year}年部分节假日安排的通知`,
    daysOff: days.filter((day) => !isWeekend(day) && !chineseDays.isWorkday(day)),
    daysWorked: days.filter((day) => isWeekend(day) && chineseDays.isWorkday(day)),
  }
}

/** The thirteen statutory days of 全国年节及纪念日放假办法 as amended from 2025-01-01, without any exchange of days. */
function provisional(year: number): CalendarYear {
  const newYear = lunarDay(year, '01-01')
  const holidays = [
    plainDate(`${year}-01-01`),
    ...[-1, 0, 1, 2].map((days) => addDays(newYear, days)),
    plainDate(chineseDays.getSolarTermDate(year, 4, 'pure_brightness')),
    ...['05-01', '05-02'].map((day) => plainDate(`${year}-${day}`)),
    lunarDay(year, '05-05'),
    lunarDay(year, '08-15'),
    ...['10-01', '10-02', '10-03'].map((day) => plainDate(`${year}-${day}`)),
  ]
  return {
    year,
    provisional: true,
    source: '暂定：周末及《全国年节及纪念日放假办法》法定节假日，待国务院办公厅通知公布后替换',
    daysOff: holidays.filter((day) => !isWeekend(day)),
    daysWorked: [],
  }
}

const lunarDay = (year: number, monthDay: string): PlainDate =>
  plainDate(chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date)

for (const year of process.argv.slice(2).map(Number)) {
  const calendar = year <= lastPublished ? published(year) : provisional(year)
  fs.writeFileSync(path.join(folder, `${year}.json`), `${JSON.stringify(calendar, null, 2)}\n`)
  console.log(
    year,
    calendar.provisional ? 'provisional' : 'published',
    calendar.daysOff.length,
    calendar.daysWorked.length,
  )
}

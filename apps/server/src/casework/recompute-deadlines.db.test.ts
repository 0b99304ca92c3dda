import { calendarYears } from '@jzt/kernel/calendar/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import { apply, staffOffice } from '../../test-support/office.ts'
import { loadCalendar, replaceCalendarYear } from '../platform/calendar.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { recomputeDeadlines } from './index.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => house?.close())

test('官方日历替换暂定日历后，在办件的期限按新日历重算，再算一次没有变化', async () => {
  const { db } = house.equipment
  const { receipt } = await apply(await staffOffice(house, '500103001003'), 'case-1')
  const deadline = () =>
    inScope(db, wholeCity, async (tx) => {
      const row = await tx
        .selectFrom('caseFile')
        .select('nextDeadline')
        .where('caseId', '=', receipt.caseId)
        .executeTakeFirstOrThrow()
      return row.nextDeadline
    })
  expect(await deadline()).toBe('2026-09-23')

  const year = calendarYears.find((one) => one.year === 2026)
  if (!year) throw new Error('no 2026')
  await replaceCalendarYear(db, { ...year, daysOff: [...year.daysOff, '2026-09-22'], source: '临时放假通知' })
  const calendar = await loadCalendar(db)
  expect(await recomputeDeadlines(db, calendar)).toBe(1)
  expect(await deadline()).toBe('2026-09-24')
  expect(await recomputeDeadlines(db, calendar)).toBe(0)
}, 60_000)

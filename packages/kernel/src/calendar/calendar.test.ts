import { describe, expect, test } from 'vitest'
import { plainDate, weekday } from '../plain-date.ts'
import { addWorkdays, CalendarYearMissing, workdaysBetween } from '../work-calendar.ts'
import { calendarYears, chongqingCalendar } from './index.ts'

const due = (from: string, workdays: number) => addWorkdays(plainDate(from), workdays, chongqingCalendar)

describe('工作日期限', () => {
  test('D1 周五晚间提交：周日 9 月 20 日调休上班，联系与受理期限为 9 月 21 日', () => {
    expect(due('2026-09-18', 2)).toBe('2026-09-21')
  })
  test('D2 9 月 21 日受理：两个工作日内启动调查为 23 日，三个为 24 日', () => {
    expect(due('2026-09-21', 2)).toBe('2026-09-23')
    expect(due('2026-09-21', 3)).toBe('2026-09-24')
  })
  test('D3 9 月 21 日起 20 个工作日，不含公示，到 10 月 26 日', () => {
    expect(due('2026-09-21', 20)).toBe('2026-10-26')
  })
  test('D6 30 个与 45 个工作日，不中止', () => {
    expect(due('2026-09-21', 30)).toBe('2026-11-09')
    expect(due('2026-09-21', 45)).toBe('2026-11-30')
  })
  test('D7 春节前提交：2 月 14 日上班，15 至 23 日放假，期限为 24 日', () => {
    expect(due('2026-02-13', 2)).toBe('2026-02-24')
  })
  test('D8 没有公布也没有暂定的年份必须报错，不得按周末推算', () => {
    const lastKnown = plainDate('2027-12-31')
    expect(() => addWorkdays(lastKnown, 1, chongqingCalendar)).toThrow(CalendarYearMissing)
    expect(() => chongqingCalendar.isWorkday(plainDate('2021-12-31'))).toThrow(/2021/)
    expect(() => chongqingCalendar.isProvisional(plainDate('2028-01-01'))).toThrow(CalendarYearMissing)
  })
  test('D8 2027 年为暂定，2026 年为正式公布', () => {
    expect(chongqingCalendar.isProvisional(plainDate('2026-12-31'))).toBe(false)
    expect(chongqingCalendar.isProvisional(plainDate('2027-01-01'))).toBe(true)
  })
})

describe('放假安排', () => {
  const isWorkday = (day: string) => chongqingCalendar.isWorkday(plainDate(day))

  test('2026 年的法定节假日与调休上班日', () => {
    for (const day of [
      '2026-01-01',
      '2026-02-23',
      '2026-04-06',
      '2026-05-05',
      '2026-06-19',
      '2026-09-25',
      '2026-10-07',
    ])
      expect(isWorkday(day), day).toBe(false)
    for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect(isWorkday(day), day).toBe(true)
  })
  test('2027 年暂定的节日：元旦、春节、清明、端午、中秋、国庆', () => {
    for (const day of [
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-04-05',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
    ])
      expect(isWorkday(day), day).toBe(false)
    expect(isWorkday('2027-02-09')).toBe(true)
  })
  test('各年数据：放假日不是周末，调休日是周末，都在本年', () => {
    for (const { year, daysOff, daysWorked } of calendarYears) {
      const isWeekend = (day: string) => [0, 6].includes(weekday(plainDate(day)))
      expect(daysOff.every((day) => day.startsWith(`${year}-`) && !isWeekend(day))).toBe(true)
      expect(daysWorked.every((day) => day.startsWith(`${year}-`) && isWeekend(day))).toBe(true)
    }
  })
  test('全年工作日：2023 年 249 天，2024 年 251 天，2025 年 248 天，2026 年 248 天', () => {
    const workdaysOf = (year: number) =>
      workdaysBetween(plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`), chongqingCalendar)
    expect([2023, 2024, 2025, 2026].map(workdaysOf)).toEqual([249, 251, 248, 248])
  })
})

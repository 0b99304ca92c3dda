import { expect, test } from 'vitest'
import { readWallClock, wallClockCalendar, writeWallClock } from './wall-clock.ts'

const calendar = wallClockCalendar(() => new Date(0))
const day = (text: string) => readWallClock(text) ?? new Date(Number.NaN)
const written = (value: Date) => writeWallClock(value, 'YYYY-MM-DD HH:mm')

test('日期照样写照样读，不受浏览器时区影响', () => {
  expect(written(day('2026-11-02 00:05'))).toBe('2026-11-02 00:05')
  expect(writeWallClock(day('2026-03-05'), 'YYYY年M月D日')).toBe('2026年3月5日')
})

test.each(['2026-02-29', '2026-13-01', '2026-11-02 24:00', '二号', ''])('%s 不是日期', (text) => {
  expect(readWallClock(text)).toBeUndefined()
})

test('月末加一个月，停在下个月的最后一天', () => {
  expect(written(calendar.addMonth(day('2028-01-31'), 1))).toBe('2028-02-29 00:00')
  expect(written(calendar.addMonth(day('2026-01-31'), -2))).toBe('2025-11-30 00:00')
  expect(written(calendar.setYear(day('2028-02-29'), 2027))).toBe('2027-02-28 00:00')
})

test('一周从星期一开始，年初的几天可以属于上一年最后一周', () => {
  expect(written(calendar.locale.getWeekFirstDate('zh', day('2026-11-01')))).toBe('2026-10-26 00:00')
  expect(calendar.locale.getWeek('zh', day('2027-01-01'))).toBe(53)
  expect(calendar.locale.getWeek('zh', day('2026-01-01'))).toBe(1)
})

test('月底按真实天数', () => {
  expect(written(calendar.getEndDate(day('2028-02-10')))).toBe('2028-02-29 00:00')
})

test('月份只在问月份的地方读：填日期时半截的 2026-11 不算数', () => {
  const asMonth = calendar.locale.parse('zh', '2026-11', ['YYYY-MM'])
  expect(asMonth && writeWallClock(asMonth, 'YYYY-MM')).toBe('2026-11')
  expect(calendar.locale.parse('zh', '2026-11', ['YYYY-MM-DD'])).toBeNull()
  expect(calendar.locale.parse('zh', '2026-13', ['YYYY-MM'])).toBeNull()
})

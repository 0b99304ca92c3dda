import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatMonth, formatTime, fromLocalInput, toLocalInput } from './office-time.ts'

test('时间一律按北京时间显示：世界协调时的前一天晚上是当地第二天', () => {
  expect(formatInstant('2026-11-01T16:30:00Z')).toBe('2026-11-02 00:30')
  expect(formatTime('2026-11-02T02:42:00Z')).toBe('10:42')
})

test('日期写成年月日，月日不补零', () => {
  expect(formatDate('2026-03-05')).toBe('2026年3月5日')
  expect(formatMonth('2026-03')).toBe('2026年3月')
})

test('走访时间在输入框和传输之间来回不变', () => {
  expect(fromLocalInput('2026-11-02T10:42')).toBe('2026-11-02T10:42:00+08:00')
  expect(toLocalInput('2026-11-02T02:42:00Z')).toBe('2026-11-02T10:42')
  expect(fromLocalInput('')).toBe('')
})

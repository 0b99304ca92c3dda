import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  daysBetween,
  firstDayOf,
  formatDate,
  formatMonth,
  isPlainDate,
  type Month,
  monthOf,
  nextMonth,
  plainDate,
  weekday,
  yearOf,
} from './plain-date.ts'

const millisecondsADay = 86_400_000

test('1900 至 2100 年的每一天都与公历一致：前后日、星期、间隔天数', () => {
  const first = plainDate('1900-01-01')
  const origin = Date.UTC(1900, 0, 1)
  let day = first
  for (let index = 0; day <= '2100-12-31'; index += 1) {
    const expected = new Date(origin + index * millisecondsADay)
    if (day !== expected.toISOString().slice(0, 10) || weekday(day) !== expected.getUTCDay())
      expect.fail(`${day} is ${expected.toISOString()}`)
    if (daysBetween(first, day) !== index) expect.fail(`${day} is day ${index}`)
    day = addDays(day, 1)
  }
  expect(day).toBe('2101-01-01')
})

describe('日期是否存在', () => {
  test.each(['2024-02-29', '2000-02-29', '1800-12-31', '2026-12-31'])('%s 存在', (text) => {
    expect(isPlainDate(text)).toBe(true)
    expect(plainDate(text)).toBe(text)
  })
  test.each([
    '2026-02-29',
    '1900-02-29',
    '1800-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '',
    '2026-01-01T00:00',
  ])('%s 不存在', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(RangeError)
  })
})

describe('周岁', () => {
  const born = plainDate('1966-03-15')
  test('生日前一天还差一岁，生日当天满岁', () => {
    expect(ageOn(born, plainDate('2026-03-14'))).toBe(59)
    expect(ageOn(born, plainDate('2026-03-15'))).toBe(60)
    expect(ageOn(born, born)).toBe(0)
  })
  test('2 月 29 日出生的人在平年 3 月 1 日满岁', () => {
    const leap = plainDate('2008-02-29')
    expect(ageOn(leap, plainDate('2026-02-28'))).toBe(17)
    expect(ageOn(leap, plainDate('2026-03-01'))).toBe(18)
  })
})

test('月份：所属月、当月首日、跨年的下一月', () => {
  expect(monthOf(plainDate('2026-12-09'))).toBe('2026-12')
  expect(firstDayOf('2026-12' as Month)).toBe('2026-12-01')
  expect(nextMonth('2026-12' as Month)).toBe('2027-01')
  expect(nextMonth('2026-08' as Month)).toBe('2026-09')
  expect(yearOf(plainDate('2026-12-09'))).toBe(2026)
})

test('日期和月份写成人说的样子，不带前导零', () => {
  expect([plainDate('2026-09-01'), plainDate('2026-12-31')].map(formatDate)).toEqual(['2026年9月1日', '2026年12月31日'])
  expect(['2026-09' as Month, '2026-10' as Month].map(formatMonth)).toEqual(['2026年9月', '2026年10月'])
})

test('加减天数互为逆运算', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const from = plainDate('2026-11-22')
      return addDays(addDays(from, days), -days) === from && daysBetween(from, addDays(from, days)) === days
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chongqingCalendar } from './calendar/index.ts'
import { addDays, daysBetween, plainDate } from './plain-date.ts'
import { addWorkdays, CalendarYearMissing, workCalendar, workdaysBetween } from './work-calendar.ts'

const tiny = workCalendar([
  { year: 2030, provisional: false, source: '测试', daysOff: ['2030-01-01'], daysWorked: ['2030-01-05'] },
])

test('周末休息，公布的放假日休息，调休的周六上班', () => {
  const days = ['2030-01-01', '2030-01-02', '2030-01-05', '2030-01-06']
  expect(days.map((day) => tiny.isWorkday(plainDate(day)))).toEqual([false, true, true, false])
})

test('期间开始的当日不计入（民法典第二百零一条）：零个工作日就是当日', () => {
  expect(addWorkdays(plainDate('2030-01-02'), 0, tiny)).toBe('2030-01-02')
  expect(addWorkdays(plainDate('2030-01-02'), 1, tiny)).toBe('2030-01-03')
})

test('起止相同或终止在前，其间没有工作日', () => {
  expect(workdaysBetween(plainDate('2030-01-02'), plainDate('2030-01-02'), tiny)).toBe(0)
  expect(workdaysBetween(plainDate('2030-01-07'), plainDate('2030-01-02'), tiny)).toBe(0)
})

test('缺少的年份报错，并说明需要载入哪一年', () => {
  expect(() => addWorkdays(plainDate('2030-12-31'), 1, tiny)).toThrow(CalendarYearMissing)
  expect(() => tiny.isProvisional(plainDate('2031-01-01'))).toThrow('2031')
})

test('加上的工作日数等于其间的工作日数，且最后一日是工作日', () => {
  const start = plainDate('2022-01-01')
  fc.assert(
    fc.property(fc.nat(1700), fc.integer({ min: 1, max: 60 }), (offset, count) => {
      const from = addDays(start, offset)
      const last = addWorkdays(from, count, chongqingCalendar)
      return (
        chongqingCalendar.isWorkday(last) &&
        workdaysBetween(from, last, chongqingCalendar) === count &&
        daysBetween(from, last) >= count
      )
    }),
  )
})

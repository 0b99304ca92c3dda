import { type CalendarYear, CalendarYearMissing, workCalendar } from '@jzt/kernel'
import { calendarYears, chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import {
  acceptedCase,
  answeredCase,
  context,
  day,
  deliveredCase,
  handed,
  investigatingCase,
  objectedCase,
  office,
  publicisedCase,
  readyToDecide,
  reportedCase,
  servedCase,
  signature,
  submittedCase,
  supplementingCase,
  take,
} from '../testing/index.ts'
import { clocksOf } from './clocks.ts'
import { deadlinesOf, dueByOf, nextDeadline } from './deadlines.ts'

const known = { calendar: chongqingCalendar }
const dueOf = (file: Case, name: string) => deadlinesOf(file, known).find((one) => one.name === name)?.dueBy
const clockOn = (file: Case, name: string, today: string) =>
  clocksOf(file, { ...known, today: day(today) }).find((clock) => clock.name === name)

const rePosted = (file: Case) =>
  take('re-publicise', file, { postedOn: day('2026-10-26') }, context(office.village, '2026-10-26'))

describe('日期向量（事实 3.1）', () => {
  it('D1 周五晚上提交，周日调休上班：联系和受理期限是 9 月 21 日', () => {
    const file = submittedCase({}, '2026-09-18')
    expect(dueOf(file, 'contact')).toBe('2026-09-21')
    expect(dueOf(file, 'accept')).toBe('2026-09-21')
  })

  it('D2 9 月 21 日受理，两个工作日内启动调查，至 9 月 23 日', () => {
    expect(dueOf(acceptedCase(), 'start')).toBe('2026-09-23')
  })

  it('D3 没有公示时，20 个工作日到 10 月 26 日', () => {
    expect(dueByOf(acceptedCase(), known)).toBe('2026-10-26')
  })

  it('D4 扣除 10 月 12 日至 18 日的公示，到 11 月 2 日', () => {
    expect(dueByOf(publicisedCase(), known)).toBe('2026-11-02')
  })

  it('D5 再扣除 10 月 27 日至 11 月 2 日的第二次公示，到 11 月 9 日', () => {
    expect(dueByOf(rePosted(answeredCase(objectedCase('2026-10-16'))), known)).toBe('2026-11-09')
  })

  it('D5b 异议在 10 月 13 日提出：首次公示继续张贴到期满，仍是 11 月 9 日', () => {
    const answered = answeredCase(objectedCase('2026-10-13'), '2026-10-15')
    expect(dueByOf(answered, known)).toBe('2026-11-02')
    expect(dueByOf(rePosted(answered), known)).toBe('2026-11-09')
  })

  it('D6 延长到 30 个工作日是 11 月 9 日，到 45 个工作日是 11 月 30 日', () => {
    const asked = (file: Case) =>
      take('request-extension', file, { ground: 'difficult-survey' }, context(office.clerk, '2026-09-30'))
    const granted = (file: Case, toWorkdays: number) =>
      take('extend', asked(file), { approved: true, toWorkdays, signature }, context(office.head, '2026-09-30'))
    const thirty = granted(investigatingCase(), 30)
    expect(dueByOf(thirty, known)).toBe('2026-11-09')
    expect(dueByOf(granted(thirty, 45), known)).toBe('2026-11-30')
  })

  it('D7 春节前的周五提交，两个工作日到 2 月 24 日', () => {
    expect(dueOf(submittedCase({}, '2026-02-13'), 'accept')).toBe('2026-02-24')
  })

  it('D8 没有日历的年份是错误，不会当作只有周末', () => {
    expect(() => nextDeadline(submittedCase({}, '2028-03-01'), known)).toThrow(CalendarYearMissing)
  })

  it('D8 跨入暂定年份的期限标为暂定，正式日历加载后重新计算', () => {
    const file = submittedCase({}, '2026-12-31')
    expect(clockOn(file, 'accept', '2026-12-31')).toMatchObject({ provisional: true })
    const published = calendarYears.map(
      (year): CalendarYear =>
        year.year === 2027
          ? { ...year, provisional: false, daysOff: [...year.daysOff, '2027-01-04', '2027-01-05'] }
          : year,
    )
    const loaded = { ...known, calendar: workCalendar(published) }
    const before = nextDeadline(file, known)?.dueBy ?? day('2026-12-31')
    expect(nextDeadline(file, loaded)?.dueBy).not.toBe(before)
    expect(clocksOf(file, { ...loaded, today: file.submittedOn }).every(({ provisional }) => !provisional)).toBe(true)
  })
})

describe('法定时限', () => {
  it('公示期间时限停住，剩余天数不变，最后一天过后继续', () => {
    const file = publicisedCase()
    const before = clockOn(file, 'decide', '2026-10-11')
    const during = clockOn(file, 'decide', '2026-10-18')
    const after = clockOn(file, 'decide', '2026-10-19')
    expect(before).toMatchObject({ paused: false, remainingWorkdays: 11 })
    expect(during).toMatchObject({ paused: true, remainingWorkdays: 11 })
    expect(after).toMatchObject({ paused: false, remainingWorkdays: 10 })
  })

  it('张贴当天不计入公示期，时限仍在走', () => {
    expect(clockOn(publicisedCase(), 'decide', '2026-10-11')?.paused).toBe(false)
    expect(clockOn(publicisedCase(), 'decide', '2026-10-12')?.paused).toBe(true)
  })

  it('用去一半、八成和全部时给出提醒，过了最后一天才算超期', () => {
    const file = acceptedCase()
    const at = (today: string) => clockOn(file, 'decide', today)
    expect(at('2026-09-30')).toMatchObject({ warning: 0, share: 6 / 20 })
    expect(at('2026-10-12')?.warning).toBe(50)
    expect(at('2026-10-20')?.warning).toBe(80)
    expect(at('2026-10-26')).toMatchObject({ warning: 100, remainingWorkdays: 0, overdue: false })
    expect(at('2026-10-27')).toMatchObject({ warning: 100, remainingWorkdays: -1, overdue: true })
  })

  it('补正期限从送达起算，未送达时只有送达期限', () => {
    expect(dueOf(supplementingCase(), 'supplement')).toBeUndefined()
    expect(dueOf(supplementingCase(), 'serve-notice')).toBe('2026-09-23')
    expect(dueOf(servedCase(), 'supplement')).toBe('2026-10-12')
    expect(dueOf(servedCase(), 'serve-notice')).toBeUndefined()
  })

  it('补齐之后重新给镇街两个工作日受理', () => {
    const answers = [{ what: 'id-card' }]
    const file = take('supplement', servedCase(), { documents: [], answers }, context(office.clerk, '2026-09-29'))
    expect(dueOf(file, 'accept')).toBe('2026-10-08')
  })

  it('区级至多用其中十个工作日', () => {
    expect(dueOf(reportedCase(), 'district')).toBe('2026-11-02')
  })

  it('决定三个工作日内送达，送达后 20 个工作日的时限结束', () => {
    const decided = take(
      'confirm',
      readyToDecide(),
      { amountFen: publicisedCase().opinion!.amountFen, signature },
      context(office.districtHead, '2026-10-22'),
    )
    expect(dueOf(decided, 'deliver')).toBe('2026-10-27')
    expect(dueOf(decided, 'decide')).toBe('2026-11-02')
    expect(deadlinesOf(deliveredCase(decided), known)).toEqual([])
  })

  it('公示期不是谁的期限：公示中的件按全程办结日排在待办里，公示满了也不算超期', () => {
    const file = publicisedCase()
    expect(nextDeadline(file, known)).toEqual({ name: 'decide', startedOn: '2026-09-21', dueBy: '2026-11-02' })
    const names = (today: string) => clocksOf(file, { ...known, today: day(today) }).map(({ name }) => name)
    expect(names('2026-10-18')).toEqual(['publicity', 'decide'])
    expect(names('2026-10-19')).toEqual(['decide'])
  })

  it('联系过之后不再催联系', () => {
    const file = take(
      'contact',
      submittedCase(),
      { channel: 'phone', outcome: 'reached' },
      context(office.clerk, '2026-09-20'),
    )
    expect(deadlinesOf(file, known).map(({ name }) => name)).toEqual(['accept'])
  })

  it('撤回的申请没有期限', () => {
    const file = take(
      'withdraw',
      submittedCase(),
      {},
      context({ kind: 'citizen', id: submittedCase().applicant }, '2026-09-19'),
    )
    expect(deadlinesOf(file, known)).toEqual([])
    expect(nextDeadline(file, known)).toBeUndefined()
  })

  it('送达凭回证上的日期，不是登记的日期', () => {
    const served = take(
      'serve-supplement-notice',
      supplementingCase(),
      handed('2026-09-21'),
      context(office.clerk, '2026-09-24'),
    )
    expect(dueOf(served, 'supplement')).toBe('2026-10-12')
  })
})

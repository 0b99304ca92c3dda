import { fen, type Month, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import type { StepInput } from '../allowed.ts'
import { type Case, holdsMembers, isOpen } from '../case.ts'
import { deadlinesOf } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import {
  applicant,
  context,
  day,
  father,
  handed,
  movedTo,
  office,
  place,
  publishedCase,
  refusalOf,
  signature,
  system,
  take,
} from '../testing/index.ts'
import { careLevelOf } from './assess-self-care.ts'

const dueOf = (file: Case, name: string) =>
  deadlinesOf(file, { calendar: chongqingCalendar }).find((one) => one.name === name)?.dueBy

const paid = () => take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))
/** The same household, paid since the spring: the day of a decision decides which law holds. */
const paidLongAgo = (): Case => {
  const file = paid()
  const on = day('2026-03-10')
  return {
    ...file,
    ...(file.decision ? { decision: { ...file.decision, on } } : {}),
    benefit: { programme: 'dibao', payment: 'monthly', from: '2026-03' as Month, amountFen: yuan(910) },
  }
}
const month = (text: string) => text as Month
const reduction: StepInput<'adjust-benefit'> = {
  amountFen: yuan(610),
  from: month('2026-07'),
  ground: 'income-changed',
  signature,
}
const districtHead = (on: string) => context(office.districtHead, on)
const hearing = (on: string) => ({ on: day(on), heard: 'present' }) as const

describe('案例 28：减发前听取意见，看决定那一天的法律', () => {
  it('2026 年 6 月 30 日：书面说明理由即可', () => {
    const file = take('adjust-benefit', paidLongAgo(), reduction, districtHead('2026-06-30'))
    expect(file.benefit?.amountFen).toBe(yuan(610))
  })

  it('2026 年 7 月 1 日起：先听取意见', () => {
    expect(refusalOf('adjust-benefit', paidLongAgo(), reduction, districtHead('2026-07-01'))).toEqual({
      code: 'not-heard-first',
      article: '社会救助法 第四十八条',
    })
    const heard = take(
      'hear-before-adjustment',
      paidLongAgo(),
      hearing('2026-07-01'),
      context(office.clerk, '2026-07-01'),
    )
    expect(take('adjust-benefit', heard, reduction, districtHead('2026-07-01')).benefit?.amountFen).toBe(yuan(610))
  })

  it('一次听取意见管一次调整', () => {
    const heard = take(
      'hear-before-adjustment',
      paidLongAgo(),
      hearing('2026-07-01'),
      context(office.clerk, '2026-07-01'),
    )
    const reduced = take('adjust-benefit', heard, reduction, districtHead('2026-07-01'))
    const served = take(
      'deliver-adjustment',
      reduced,
      { applicant: handed('2026-07-01') },
      context(office.clerk, '2026-07-01'),
    )
    const again = { ...reduction, amountFen: yuan(300) }
    expect(refusalOf('adjust-benefit', served, again, districtHead('2026-07-01')).code).toBe('not-heard-first')
  })

  it('增发、领取人去世、自己不要了，不用先听取', () => {
    const raise = { ...reduction, amountFen: yuan(1010) }
    expect(take('adjust-benefit', paidLongAgo(), raise, districtHead('2026-07-01')).benefit?.amountFen).toBe(yuan(1010))
    for (const ground of ['died', 'own-wish'] as const) {
      const stop = { ...reduction, amountFen: fen(0), ground }
      expect(take('adjust-benefit', paidLongAgo(), stop, districtHead('2026-07-01')).benefit?.amountFen).toBe(0)
    }
  })
})

describe('调整待遇', () => {
  const reduced = () => take('adjust-benefit', paidLongAgo(), reduction, districtHead('2026-06-30'))

  it('案件回到镇街手里，三个工作日送达，送达了才算完', () => {
    expect([isOpen(paid()), isOpen(reduced())]).toEqual([false, true])
    expect(holderOf(reduced())).toEqual({ unit: 'town', division: place.town })
    expect(dueOf(reduced(), 'deliver')).toBe('2026-07-03')
    expect(refusalOf('adjust-benefit', reduced(), reduction, districtHead('2026-06-30')).code).toBe(
      'adjustment-undelivered',
    )
    const served = take(
      'deliver-adjustment',
      reduced(),
      { applicant: handed('2026-07-01') },
      context(office.clerk, '2026-07-01'),
    )
    expect([isOpen(served), served.adjustments[0]?.deliveredOn]).toEqual([false, '2026-07-01'])
  })

  it('没有调整过的，没有什么要送达', () => {
    const receipt = { applicant: handed('2026-10-27') }
    expect(refusalOf('deliver-adjustment', paid(), receipt, context(office.clerk, '2026-10-27')).code).toBe(
      'adjustment-not-decided',
    )
  })

  it('停发之后不再调整，家庭成员可以另行申请', () => {
    const stopped = take(
      'adjust-benefit',
      paidLongAgo(),
      { ...reduction, amountFen: fen(0) },
      districtHead('2026-06-30'),
    )
    const served = take(
      'deliver-adjustment',
      stopped,
      { applicant: handed('2026-07-01') },
      context(office.clerk, '2026-07-01'),
    )
    expect([isOpen(served), holdsMembers(served)]).toEqual([false, false])
    expect(refusalOf('adjust-benefit', served, reduction, districtHead('2026-07-01')).code).toBe('benefit-not-running')
  })

  it('系统只按公布的标准增发，当天通知；减发和别的理由要人签字', () => {
    const { signature: _, ...raise } = { ...reduction, amountFen: yuan(955), ground: 'standard-raised' as const }
    const raised = take('adjust-benefit', paid(), { ...raise, from: month('2027-01') }, context(system, '2026-12-30'))
    expect([raised.benefit?.amountFen, isOpen(raised)]).toEqual([yuan(955), false])
    const less = { ...raise, amountFen: yuan(800), from: month('2027-01') }
    expect(refusalOf('adjust-benefit', paid(), less, context(system, '2026-12-30')).code).toBe('not-your-role')
    expect(
      refusalOf('adjust-benefit', paid(), { ...raise, ground: 'members-changed' }, context(system, '2026-12-30')).code,
    ).toBe('not-your-role')
    expect(refusalOf('adjust-benefit', paidLongAgo(), raise, districtHead('2026-06-30')).code).toBe('signature-missing')
  })

  it('从开始发放的那个月起，最早不能再早；金额没有变的不是调整', () => {
    const early = { ...reduction, from: month('2026-02') }
    expect(refusalOf('adjust-benefit', paidLongAgo(), early, districtHead('2026-06-30')).code).toBe('date-not-possible')
    expect(
      take('adjust-benefit', paidLongAgo(), { ...reduction, from: month('2026-03') }, districtHead('2026-06-30'))
        .adjustments[0]?.from,
    ).toBe('2026-03')
    const same = { ...reduction, amountFen: yuan(910) }
    expect(refusalOf('adjust-benefit', paidLongAgo(), same, districtHead('2026-06-30')).code).toBe('amount-unchanged')
  })

  it('已经决定以后增发的：和那个月的金额比，不和最后一次决定的金额比', () => {
    const ground = 'members-changed' as const
    const raise = { ...reduction, ground, amountFen: yuan(955), from: month('2027-01') }
    const decided = take('adjust-benefit', paidLongAgo(), raise, districtHead('2026-06-30'))
    const served = take(
      'deliver-adjustment',
      decided,
      { applicant: handed('2026-07-01') },
      context(office.clerk, '2026-07-01'),
    )
    const tryOut = (from: string, amount: number) => {
      const input = { ...reduction, ground, from: month(from), amountFen: yuan(amount) }
      return refusalOf('adjust-benefit', served, input, districtHead('2026-07-02')).code
    }
    expect(tryOut('2027-01', 955)).toBe('amount-unchanged')
    expect(tryOut('2027-02', 955)).toBe('amount-unchanged')
    const sooner = { ...raise, from: month('2026-08') }
    expect(take('adjust-benefit', served, sooner, districtHead('2026-07-02')).adjustments).toHaveLength(2)
    // As it is now, but for January too: what was decided is taken back, and that is a cut.
    expect(tryOut('2026-08', 910)).toBe('not-heard-first')
    expect(tryOut('2026-08', 954)).toBe('not-heard-first')
  })
})

describe('特困人员自理能力重新评估', () => {
  const inCare = (): Case => {
    const file = paid()
    return {
      ...file,
      asked: ['tekun'],
      programme: 'tekun',
      benefit: { programme: 'tekun', payment: 'monthly', from: month('2026-11'), amountFen: yuan(1301) },
    }
  }
  const items = { eats: true, dresses: true, getsUp: false, usesToilet: false, walks: false, washes: false }
  const reported = () => take('report-self-care', inCare(), { memberId: father }, context(applicant, '2026-11-02'))

  it('报告之后十个工作日内两个人重新评估：四项不能是失能，三项是半失能', () => {
    expect(dueOf(reported(), 'self-care')).toBe('2026-11-16')
    expect(isOpen(reported())).toBe(true)
    const clerk = context(office.clerk, '2026-11-10')
    const done = take('assess-self-care', reported(), { items, companion: office.secondClerk.id }, clerk)
    expect(done.selfCare).toMatchObject({ failing: 4, level: 'full' })
    expect([isOpen(done), dueOf(done, 'self-care')]).toEqual([false, undefined])
    expect([0, 1, 3, 4, 6].map(careLevelOf)).toEqual(['none', 'half', 'half', 'full', 'full'])
    expect(refusalOf('assess-self-care', reported(), { items, companion: office.clerk.id }, clerk).code).toBe(
      'two-people-needed',
    )
  })

  it('没有报告的不评估，报告过的不重复报告；低保没有照料档次', () => {
    const clerk = context(office.clerk, '2026-11-10')
    expect(refusalOf('assess-self-care', inCare(), { items, companion: office.secondClerk.id }, clerk).code).toBe(
      'self-care-not-reported',
    )
    expect(refusalOf('report-self-care', reported(), { memberId: father }, clerk).code).toBe(
      'self-care-already-reported',
    )
    expect(refusalOf('report-self-care', paid(), { memberId: father }, clerk).code).toBe('stage-forbids')
    expect(
      refusalOf(
        'report-self-care',
        inCare(),
        { memberId: father },
        context(movedTo(office.clerk, place.otherTown), '2026-11-10'),
      ).code,
    ).toBe('case-not-found')
  })
})

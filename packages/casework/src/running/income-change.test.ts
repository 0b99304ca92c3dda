import { fen, type Month, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { allowedSteps, type StepInput } from '../allowed.ts'
import { type Case, isOpen } from '../case.ts'
import { deadlinesOf } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import { wakesOn } from '../ending/remind-renewal.ts'
import { nextStepOf } from '../next-step.ts'
import {
  applicant,
  context,
  day,
  father,
  handed,
  mother,
  office,
  place,
  publishedCase,
  refusalOf,
  signature,
  system,
  take,
} from '../testing/index.ts'
import { graceMonthsBefore, lastOfMonths } from './income-change.ts'

const month = (text: string) => text as Month
const paid = () => take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))
const clerk = (on: string) => context(office.clerk, on)
const head = (on: string) => context(office.districtHead, on)
const dueOf = (file: Case, name: string) =>
  deadlinesOf(file, { calendar: chongqingCalendar }).find((one) => one.name === name)?.dueBy

type Change = StepInput<'record-income-change'>
const assessed = { result: 'dibao', amountFen: yuan(910), decided: true, findings: [] } as const
const inGrace: Change = {
  since: month('2026-11'),
  cause: 'employment',
  members: [father],
  assessed,
  verdict: { entitled: 'yes', amountFen: yuan(910), inGrace: true, graceMonthsLeft: 6 },
}
const ended: Change = {
  ...inGrace,
  cause: 'unchanged',
  assessed: { ...assessed, result: 'none', amountFen: fen(0) },
  verdict: { entitled: 'no', amountFen: fen(0), inGrace: false, graceMonthsLeft: 0 },
}
const recorded = (change: Partial<Change> = {}, on = '2026-11-10') =>
  take('record-income-change', paid(), { ...inGrace, ...change }, clerk(on))
const granted = () =>
  take('grant-grace', recorded(), { from: month('2026-12'), months: 6, signature }, head('2026-11-12'))
const nextOf = (file: Case, by = clerk('2026-11-11')) => nextStepOf(file, allowedSteps(file, by), by)

describe('报告收入变动', () => {
  it('家庭自己报告，案件回到镇街手里，十个工作日内核实；不重复报告', () => {
    const report = { memberId: father, since: month('2026-11') }
    const file = take('report-income-change', paid(), report, context(applicant, '2026-11-09'))
    expect([isOpen(paid()), isOpen(file), dueOf(file, 'income-change')]).toEqual([false, true, '2026-11-23'])
    expect(holderOf(file)).toEqual({ unit: 'town', division: place.town })
    expect(nextOf(file)).toBe('record-income-change')
    expect(refusalOf('report-income-change', file, report, clerk('2026-11-10')).code).toBe(
      'income-change-already-reported',
    )
    const looked = take('record-income-change', file, inGrace, clerk('2026-11-10'))
    expect([looked.incomeReport, dueOf(looked, 'income-change')]).toEqual([undefined, '2026-11-24'])
  })

  it('报告以后还没有核实就停发的，不再等谁核实', () => {
    const report = { memberId: father, since: month('2026-11') }
    const reported = take('report-income-change', paid(), report, context(applicant, '2026-11-09'))
    const heard = take(
      'hear-before-adjustment',
      reported,
      { on: day('2026-11-10'), heard: 'present' },
      clerk('2026-11-10'),
    )
    const stop = { amountFen: fen(0), from: month('2026-12'), ground: 'own-wish', signature } as const
    const stopped = take('adjust-benefit', heard, stop, head('2026-11-10'))
    const served = take('deliver-adjustment', stopped, { applicant: handed('2026-11-11') }, clerk('2026-11-11'))
    expect([isOpen(served), served.incomeReport]).toEqual([false, undefined])
  })

  it('还没有开始、以后才会有的月份不能报告；没有低保的不复核收入', () => {
    const future = { memberId: father, since: month('2026-12') }
    expect(refusalOf('report-income-change', paid(), future, clerk('2026-11-10')).code).toBe('date-not-possible')
    const marginal: Case = {
      ...paid(),
      benefit: { programme: 'marginal', payment: 'none', from: month('2026-10'), amountFen: fen(0) },
    }
    expect(refusalOf('record-income-change', marginal, inGrace, clerk('2026-11-10')).code).toBe('benefit-not-running')
  })
})

describe('记录收入变动', () => {
  it('数额不变又没有渐退期的，当天办结；不是家里人的不能记', () => {
    const same = recorded({ verdict: { ...inGrace.verdict, inGrace: false, graceMonthsLeft: 0 } })
    expect([isOpen(same), same.incomeChange?.settledOn]).toEqual([false, '2026-11-10'])
    const stranger = { ...inGrace, members: [mother, 'stranger' as typeof father] }
    expect(refusalOf('record-income-change', paid(), stranger, clerk('2026-11-10')).code).toBe('member-not-in-case')
  })

  it('缺数据不能判定的，还在镇街：补齐再记录', () => {
    const open = recorded({ verdict: { entitled: 'unknown', amountFen: fen(0), inGrace: false, graceMonthsLeft: 0 } })
    expect([isOpen(open), holderOf(open)?.unit, nextOf(open)]).toEqual([true, 'town', 'record-income-change'])
  })

  it('要减发的，镇街先听取意见，然后到区里签字；签了就办结，送达了才算完', () => {
    const less = { entitled: 'yes', amountFen: yuan(610), inGrace: false, graceMonthsLeft: 0 } as const
    const file = recorded({ verdict: less })
    expect([holderOf(file)?.unit, nextOf(file)]).toEqual(['town', 'hear-before-adjustment'])
    const reduction = {
      amountFen: yuan(610),
      from: month('2026-12'),
      ground: 'income-changed',
      signature,
    } as const
    expect(refusalOf('adjust-benefit', file, reduction, head('2026-11-11')).code).toBe('not-heard-first')
    const heard = take('hear-before-adjustment', file, { on: day('2026-11-11'), heard: 'present' }, clerk('2026-11-11'))
    expect(holderOf(heard)).toEqual({ unit: 'district', division: place.county })
    expect(nextOf(heard, head('2026-11-12'))).toBe('adjust-benefit')
    const signed = take('adjust-benefit', heard, reduction, head('2026-11-12'))
    expect([signed.incomeChange?.settledOn, holderOf(signed)?.unit]).toEqual(['2026-11-12', 'town'])
    const served = take('deliver-adjustment', signed, { applicant: handed('2026-11-13') }, clerk('2026-11-13'))
    expect(isOpen(served)).toBe(false)
  })

  it('别的原因的调整不当作办结了收入变动', () => {
    const more = { entitled: 'yes', amountFen: yuan(1010), inGrace: false, graceMonthsLeft: 0 } as const
    const file = recorded({ cause: 'fell', verdict: more })
    expect(holderOf(file)?.unit).toBe('district')
    const other = { amountFen: yuan(1110), from: month('2026-12'), ground: 'members-changed', signature } as const
    expect(take('adjust-benefit', file, other, head('2026-11-12')).incomeChange?.settledOn).toBeUndefined()
  })
})

describe('渐退期（民发〔2021〕57号 第三十三条）', () => {
  it('由区里给予，最多给剩下的月数；给了就办结，期内按原数额发', () => {
    expect([holderOf(recorded())?.unit, nextOf(recorded(), head('2026-11-12'))]).toEqual(['district', 'grant-grace'])
    const tooLong = { from: month('2026-12'), months: 7, signature }
    expect(refusalOf('grant-grace', recorded(), tooLong, head('2026-11-12'))).toEqual({
      code: 'beyond-the-limit',
      most: 6,
      unit: 'months',
    })
    expect(refusalOf('grant-grace', paid(), tooLong, head('2026-11-12')).code).toBe('grace-not-due')
    const file = granted()
    expect([isOpen(file), file.benefit?.amountFen]).toEqual([false, yuan(910)])
    expect(file.graces).toMatchObject([{ from: '2026-12', until: '2027-05' }])
    expect(refusalOf('grant-grace', file, tooLong, head('2026-11-13')).code).toBe('grace-not-due')
  })

  it('用掉几个月，从下个月看：每个月只算一次', () => {
    const file = granted()
    const used = (from: string) => graceMonthsBefore(file, month(from))
    expect(['2026-12', '2027-01', '2027-05', '2027-06', '2027-09'].map(used)).toEqual([0, 1, 5, 6, 6])
    const again: Case = { ...file, graces: [...(file.graces ?? []), ...(file.graces ?? [])] }
    expect(graceMonthsBefore(again, month('2027-06'))).toBe(6)
    expect([1, 2, 6].map((months) => lastOfMonths(month('2026-12'), months))).toEqual(['2026-12', '2027-01', '2027-05'])
  })

  it('期内复核仍在渐退期的，不再给一次', () => {
    const left = { ...inGrace.verdict, graceMonthsLeft: 4 }
    const file = take('record-income-change', granted(), { ...inGrace, verdict: left }, clerk('2027-01-10'))
    expect([isOpen(file), file.incomeChange?.settledOn]).toEqual([false, '2027-01-10'])
  })

  it('最后一个月由系统提请镇街复核，月底到期；复核不再符合的，听取意见后停发', () => {
    const file = granted()
    expect(wakesOn(file)).toBe('2027-05-01')
    expect(refusalOf('open-grace-review', file, {}, context(system, '2027-04-30'))).toEqual({
      code: 'period-not-over',
      dueBy: '2027-05-01',
    })
    const due = take('open-grace-review', file, {}, context(system, '2027-05-01'))
    expect([isOpen(due), holderOf(due)?.unit, dueOf(due, 'grace')]).toEqual([true, 'town', '2027-05-31'])
    expect(nextOf(due, clerk('2027-05-10'))).toBe('record-income-change')
    expect(refusalOf('open-grace-review', due, {}, context(system, '2027-05-02')).code).toBe('grace-not-due')

    const reviewed = take('record-income-change', due, ended, clerk('2027-05-10'))
    expect([dueOf(reviewed, 'grace'), reviewed.graces?.[0]?.reviewedOn]).toEqual([undefined, '2027-05-10'])
    expect(nextOf(reviewed, clerk('2027-05-10'))).toBe('hear-before-adjustment')
    const heard = take(
      'hear-before-adjustment',
      reviewed,
      { on: day('2027-05-11'), heard: 'present' },
      clerk('2027-05-11'),
    )
    const stop = { amountFen: fen(0), from: month('2027-06'), ground: 'income-changed', signature } as const
    const stopped = take('adjust-benefit', heard, stop, head('2027-05-12'))
    const served = take('deliver-adjustment', stopped, { applicant: handed('2027-05-13') }, clerk('2027-05-13'))
    expect([isOpen(served), served.benefit?.amountFen, wakesOn(served)]).toEqual([false, 0, undefined])
  })

  it('渐退期里已经停发的，不再提请复核', () => {
    const heard = take(
      'hear-before-adjustment',
      granted(),
      { on: day('2027-01-11'), heard: 'present' },
      clerk('2027-01-11'),
    )
    const stop = { amountFen: fen(0), from: month('2027-02'), ground: 'own-wish', signature } as const
    const stopped = take('adjust-benefit', heard, stop, head('2027-01-12'))
    expect(wakesOn(stopped)).toBeUndefined()
  })
})

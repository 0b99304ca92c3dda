import { type Fen, fen, type Month, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { allowedSteps } from '../allowed.ts'
import { type Case, isOpen } from '../case.ts'
import { nextDeadline } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import { nextStepOf } from '../next-step.ts'
import {
  acceptedCase,
  assessedCase,
  context,
  day,
  investigatingCase,
  nothingFound,
  office,
  place,
  refusalOf,
  signature,
  submittedCase,
  take,
  verifiedCase,
} from '../testing/index.ts'
import { outstandingFen } from './aid-first.ts'
import { aidFirstLacks } from './aid-first-lacks.ts'
import { instalmentsLeft } from './repayment.ts'

const known = { calendar: chongqingCalendar }
const clerk = (today: string) => context(office.clerk, today)
const head = (today: string) => context(office.head, today)
const asked = { asked: ['temporary'], filedAt: { place: 'emergency', village: place.village } } as const

const aided = () =>
  take(
    'grant-aid-first',
    submittedCase(asked),
    { amountFen: yuan(770), townLimitFen: yuan(2310), signature },
    head('2026-09-18'),
  )
const investigated = () => verifiedCase(investigatingCase(acceptedCase(aided())))
/** 770 元 given on 09-18; 600 of it asked back on 09-28, on an assessment that finds nothing. */
const reclaim = { outcome: 'reclaim', reclaimFen: yuan(600), reason: 'x', signature } as const
const reclaimed = () =>
  take('complete-aid-first', assessedCase(investigated(), nothingFound), reclaim, clerk('2026-09-28'))
const pay = (file: Case, amountFen = yuan(200), on = '2026-10-12') =>
  take('record-repayment', file, { amountFen, paidOn: day(on), signature }, clerk(on))
const dueOf = (file: Case) => nextDeadline(file, known)

describe('凭什么要回', () => {
  const refused = (file: Case, reclaimFen = yuan(600)) =>
    refusalOf('complete-aid-first', file, { ...reclaim, reclaimFen }, clerk('2026-09-28'))
  const finding = (amountFen: Fen) =>
    assessedCase(investigated(), { result: 'temporary', amountFen, decided: true, findings: [] })

  it('没有评估、评估没有结论、评估以后情况有变的，不能要回', () => {
    expect(refused(acceptedCase(aided())).code).toBe('assessment-missing')
    expect(refused(investigated()).code).toBe('assessment-missing')
    expect(refused(assessedCase(investigated(), { ...nothingFound, decided: false })).code).toBe('assessment-undecided')
    const assessment = { ...assessedCase(investigated(), nothingFound).assessment, outdated: true }
    const outdated = { ...assessedCase(investigated(), nothingFound), assessment } as Case
    expect(refused(outdated).code).toBe('assessment-outdated')
  })

  it('评估符合临时救助的，先给的不能要回；多给了的，只能要回多给的', () => {
    expect(refused(finding(yuan(770))).code).toBe('assessment-finds-aid')
    expect(refused(finding(yuan(900))).code).toBe('assessment-finds-aid')
    expect(refused(finding(yuan(500)), fen(27_001))).toMatchObject({ code: 'amount-outside', mostFen: yuan(270) })
    const part = { ...reclaim, reclaimFen: yuan(270) }
    expect(outstandingFen(take('complete-aid-first', finding(yuan(500)), part, clerk('2026-09-28')))).toBe(yuan(270))
  })

  it('要回的金额：一分至先给的全部', () => {
    const file = assessedCase(investigated(), nothingFound)
    for (const amountFen of [fen(0), fen(77_001)])
      expect(refused(file, amountFen)).toEqual({
        code: 'amount-outside',
        field: 'reclaimFen',
        leastFen: 1,
        mostFen: yuan(770),
      })
  })
})

describe('要回的钱', () => {
  it('没有退清以前案子还在镇街手里，三十个工作日为期', () => {
    expect([isOpen(reclaimed()), holderOf(reclaimed())?.unit, outstandingFen(reclaimed())]).toEqual([
      true,
      'town',
      yuan(600),
    ])
    expect(dueOf(reclaimed())).toMatchObject({ name: 'repay', dueBy: '2026-11-13' })
  })

  it('分次退还，每次记日期、金额和签字；退清就办结，不能多退', () => {
    const once = pay(reclaimed())
    expect(once.aidFirst?.repayments).toEqual([{ on: '2026-10-12', amountFen: yuan(200), by: office.clerk.id }])
    const more = { amountFen: fen(40_001), paidOn: day('2026-10-13'), signature }
    expect(refusalOf('record-repayment', once, more, clerk('2026-10-13'))).toMatchObject({
      code: 'beyond-what-is-owed',
      mostFen: yuan(400),
    })
    const all = pay(once, yuan(400), '2026-10-13')
    expect([isOpen(all), outstandingFen(all), dueOf(all)]).toEqual([false, 0, undefined])
    expect(allowedSteps(all, clerk('2026-10-14'))).toEqual([])
  })

  it('退款的金额：一分至所欠的全部', () => {
    const nothing = { amountFen: fen(0), paidOn: day('2026-10-12'), signature }
    expect(refusalOf('record-repayment', reclaimed(), nothing, clerk('2026-10-12'))).toEqual({
      code: 'amount-outside',
      field: 'amountFen',
      leastFen: 1,
      mostFen: yuan(600),
    })
  })

  it('退款的日子不早于要回的那天，也不在今天以后', () => {
    for (const paidOn of ['2026-09-20', '2026-10-13'])
      expect(
        refusalOf(
          'record-repayment',
          reclaimed(),
          { amountFen: yuan(1), paidOn: day(paidOn), signature },
          clerk('2026-10-12'),
        ).code,
      ).toBe('date-not-possible')
  })

  it('约定分期的，按月到期：退了一期，期限到下一个月底', () => {
    const plan = { amountFen: yuan(200), from: '2026-10' as Month, signature }
    const agreed = take('agree-instalments', reclaimed(), plan, clerk('2026-10-12'))
    expect([dueOf(agreed)?.dueBy, instalmentsLeft(agreed)]).toEqual(['2026-10-31', 3])
    expect([dueOf(pay(agreed))?.dueBy, instalmentsLeft(pay(agreed))]).toEqual(['2026-11-30', 2])
    expect(dueOf(pay(agreed, yuan(199)))?.dueBy).toBe('2026-10-31')
    for (const from of ['2026-09', '2027-11'] as Month[])
      expect(refusalOf('agree-instalments', reclaimed(), { ...plan, from }, clerk('2026-10-12'))).toMatchObject({
        code: 'date-not-possible',
        field: 'from',
        from: '2026-10-01',
        to: '2027-10-12',
      })
  })

  it('先退了一部分再约定分期的，约定以前退的不抵期数：第一期到约定的那个月底', () => {
    const part = pay(reclaimed(), yuan(210))
    const plan = { amountFen: yuan(120), from: '2026-12' as Month, signature }
    const agreed = take('agree-instalments', part, plan, clerk('2026-10-12'))
    expect([dueOf(agreed)?.dueBy, instalmentsLeft(agreed)]).toEqual(['2026-12-31', 4])
    const some = pay(agreed, yuan(119), '2026-12-01')
    expect([dueOf(some)?.dueBy, instalmentsLeft(some)]).toEqual(['2026-12-31', 4])
    const one = pay(some, yuan(1), '2026-12-02')
    expect([dueOf(one)?.dueBy, instalmentsLeft(one)]).toEqual(['2027-01-31', 3])
    const all = pay(one, yuan(270), '2026-12-03')
    expect([dueOf(all), instalmentsLeft(all)]).toEqual([undefined, 0])
  })

  it('重新约定分期的，从新的约定算起', () => {
    const plan = { amountFen: yuan(200), from: '2026-10' as Month, signature }
    const once = pay(take('agree-instalments', reclaimed(), plan, clerk('2026-10-12')))
    const again = { amountFen: yuan(100), from: '2026-12' as Month, signature }
    const agreed = take('agree-instalments', once, again, clerk('2026-10-13'))
    expect([dueOf(agreed)?.dueBy, instalmentsLeft(agreed)]).toEqual(['2026-12-31', 4])
  })

  it('确实退不起的，一人提出、镇街负责人另行审定；自己提的不能自己定', () => {
    expect(refusalOf('decide-waiver', reclaimed(), { approved: true, signature }, head('2026-10-12')).code).toBe(
      'waiver-not-proposed',
    )
    const own = take('propose-waiver', reclaimed(), { signature }, head('2026-10-12'))
    expect(refusalOf('decide-waiver', own, { approved: true, signature }, head('2026-10-12')).code).toBe(
      'waiver-by-another',
    )
    const proposed = take('propose-waiver', pay(reclaimed()), { signature }, clerk('2026-10-12'))
    expect(refusalOf('propose-waiver', proposed, { signature }, clerk('2026-10-12')).code).toBe(
      'waiver-already-proposed',
    )
    const kept = take('decide-waiver', proposed, { approved: false, signature }, head('2026-10-13'))
    expect([kept.aidFirst?.waiver, outstandingFen(kept)]).toEqual([undefined, yuan(400)])
    const waived = take('decide-waiver', proposed, { approved: true, signature }, head('2026-10-13'))
    expect([isOpen(waived), outstandingFen(waived), waived.stage]).toEqual([false, 0, 'closed'])
  })

  it('不要回的、没有先行救助的，没有这些步骤', () => {
    const left = take(
      'complete-aid-first',
      acceptedCase(aided()),
      { outcome: 'left', reason: 'x', signature },
      clerk('2026-09-21'),
    )
    expect([isOpen(left), allowedSteps(left, head('2026-09-22'))]).toEqual([false, []])
  })
})

describe('先行救助的手续超期', () => {
  const next = (file: Case, today: string) => nextStepOf(file, allowedSteps(file, clerk(today)), clerk(today))

  it('写明还缺哪些手续', () => {
    expect(aidFirstLacks(aided(), day('2026-10-12')).map(({ code }) => code)).toEqual([
      'acceptance-missing',
      'verification-not-started',
      'visit-missing',
      'assessment-missing',
      'survey-result-missing',
    ])
    expect(aidFirstLacks(reclaimed(), day('2026-10-12'))).toEqual([])
  })

  it('超期以后，最要紧的是补手续的下一步，不是联系申请人', () => {
    expect(next(aided(), '2026-09-21')).toBe('contact')
    expect(next(aided(), '2026-10-12')).toBe('accept')
    expect(next(acceptedCase(aided()), '2026-10-12')).toBe('start-investigation')
  })

  it('要回的钱过期没退，登记退款是最要紧的一步', () => {
    expect(next(reclaimed(), '2026-11-14')).toBe('record-repayment')
  })
})

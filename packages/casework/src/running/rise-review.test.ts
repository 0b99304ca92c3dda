import { type Fen, fen, type Month, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { allowedSteps } from '../allowed.ts'
import { type Case, isOpen } from '../case.ts'
import { deadlinesOf } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import { nextStepOf } from '../next-step.ts'
import {
  applicant,
  context,
  day,
  deliveredCase,
  eventsOf,
  father,
  handed,
  office,
  place,
  publishedCase,
  refusalOf,
  signature,
  system,
  take,
} from '../testing/index.ts'
import { pendingRises } from './rise-review.ts'

const month = (text: string) => text as Month
const november = month('2026-11')
const paid = () => take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))
const clerk = (on: string) => context(office.clerk, on)
const head = (on: string) => context(office.districtHead, on)
const due = { programme: 'dibao', from: november, batch: 'batch-1', computedFen: yuan(1000) } as const
const left = (file = paid(), computedFen: Fen | undefined = yuan(1000)) =>
  take('require-rise-review', file, { ...due, computedFen }, context(system, '2026-11-03'))
const adjust = (file: Case, amountFen: Fen, from = november) =>
  take('adjust-benefit', file, { amountFen, from, ground: 'standard-raised', signature }, head('2026-11-10'))
const serve = (file: Case) => take('deliver-adjustment', file, { applicant: handed('2026-11-11') }, clerk('2026-11-11'))
const nextOf = (file: Case, by = head('2026-11-04')) => nextStepOf(file, allowedSteps(file, by), by)
const dueOf = (file: Case) =>
  deadlinesOf(file, { calendar: chongqingCalendar }).find(({ name }) => name === 'rise-review')?.dueBy

describe('标准调整后人工复核', () => {
  it('没有随批调整的，案件重新打开，到区民政局手里，十个工作日内办', () => {
    expect(isOpen(paid())).toBe(false)
    const file = left()
    expect([isOpen(file), dueOf(file), nextOf(file)]).toEqual([true, '2026-11-17', 'adjust-benefit'])
    expect(holderOf(file)).toEqual({ unit: 'district', division: place.county })
  })

  it('区民政局从那个月起调整，镇街送达，就办完了', () => {
    const adjusted = adjust(left(), yuan(1000))
    expect([pendingRises(adjusted), holderOf(adjusted)?.unit]).toEqual([[], 'town'])
    expect(adjusted.riseReviews).toMatchObject([{ batch: 'batch-1', settledOn: '2026-11-10' }])
    expect(isOpen(serve(adjusted))).toBe(false)
  })

  it('只从后面的月份起调整的，那个月还欠着，还要办', () => {
    const later = serve(adjust(left(), yuan(1000), month('2026-12')))
    expect([pendingRises(later).length, isOpen(later)]).toEqual([1, true])
    expect(isOpen(serve(adjust(later, yuan(1010))))).toBe(false)
  })

  it('复核后金额不变：负责人照现在的金额签字，不出决定书，就办完了', () => {
    const stays = { amountFen: yuan(910), from: november, ground: 'standard-raised', signature } as const
    expect(eventsOf('adjust-benefit', left(), stays, head('2026-11-10')).map(({ kind }) => kind)).toEqual([
      'rise-review-settled',
    ])
    const file = take('adjust-benefit', left(), stays, head('2026-11-10'))
    expect([isOpen(file), file.benefit?.amountFen, file.adjustments]).toEqual([false, 91_000, []])
    const unsigned = { ...stays, signature: undefined }
    expect(refusalOf('adjust-benefit', left(), unsigned, head('2026-11-10')).code).toBe('signature-missing')
    expect(refusalOf('adjust-benefit', left(), stays, context(system, '2026-11-10')).code).toBe('amount-unchanged')
    const tooLate = { ...stays, from: month('2026-12') }
    expect(refusalOf('adjust-benefit', left(), tooLate, head('2026-11-10')).code).toBe('amount-unchanged')
    expect(refusalOf('adjust-benefit', paid(), stays, head('2026-11-10')).code).toBe('amount-unchanged')
  })

  it('会减少的，镇街先听取意见，再到区民政局；停发以后没有什么要复核了', () => {
    const file = left(paid(), fen(0))
    expect([holderOf(file)?.unit, nextOf(file, clerk('2026-11-04'))]).toEqual(['town', 'hear-before-adjustment'])
    const hearing = { on: day('2026-11-09'), heard: 'present' } as const
    const heard = take('hear-before-adjustment', file, hearing, clerk('2026-11-09'))
    expect([holderOf(heard)?.unit, nextOf(heard)]).toEqual(['district', 'adjust-benefit'])
    const stop = { amountFen: fen(0), from: month('2026-12'), ground: 'no-longer-eligible', signature } as const
    const stopped = take('adjust-benefit', heard, stop, head('2026-11-10'))
    expect([pendingRises(stopped), isOpen(serve(stopped))]).toEqual([[], false])
  })

  it('收入变动还没有核实的，镇街先核实', () => {
    const report = { memberId: father, since: november }
    const told = take('report-income-change', left(), report, context(applicant, '2026-11-04'))
    expect(holderOf(told)?.unit).toBe('town')
  })

  it('还没有公布的先公布，公布以后到区民政局手里', () => {
    const begun = take('begin-benefit', deliveredCase(), {}, context(system, '2026-10-23'))
    const file = left(begun)
    expect(holderOf(file)?.unit).toBe('town')
    const published = take('publish', file, { on: day('2026-11-05') }, clerk('2026-11-05'))
    expect(holderOf(published)?.unit).toBe('district')
  })

  it('没有在发的待遇，不用复核；只有平台提出', () => {
    const tekun = { ...due, programme: 'tekun' } as const
    expect(refusalOf('require-rise-review', paid(), tekun, context(system, '2026-11-03')).code).toBe(
      'benefit-not-running',
    )
    expect(refusalOf('require-rise-review', publishedCase(), due, context(system, '2026-11-03')).code).toBe(
      'benefit-not-running',
    )
    expect(refusalOf('require-rise-review', paid(), due, head('2026-11-03')).code).toBe('not-your-role')
  })
})

import { fen, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { benefitsOf } from '../benefit.ts'
import { awaitsOffice, type Case, holdsMembers, isOpen } from '../case.ts'
import { deadlinesOf } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import { child, context, day, office, place, publishedCase, refusalOf, system, take } from '../testing/index.ts'
import { wakesOn } from './remind-renewal.ts'

const on = (text: string) => context(system, text)

/** A recognition until 2027-10-21, and money beside it where it says so. */
function recognised(paidFen = fen(0)): Case {
  const file = publishedCase()
  const marginal = { programme: 'marginal', amountFen: fen(0), validUntil: day('2027-10-21') } as const
  const alone = { programme: 'single-person', members: [child], amountFen: paidFen } as const
  const { programme: _, ...signed } = file.decision ?? {
    by: office.districtHead.id,
    on: day('2026-10-22'),
    confirmed: true,
  }
  const decision = paidFen > 0 ? { ...signed, ...alone, also: [marginal] } : { ...signed, ...marginal }
  return take('begin-benefit', { ...file, decision }, {}, on('2026-10-26'))
}
const reminded = (file = recognised()) => take('remind-renewal', file, {}, on('2027-09-21'))
const renewDue = (file: Case) =>
  deadlinesOf(file, { calendar: chongqingCalendar }).find(({ name }) => name === 'renew')?.dueBy

describe('有效期将满', () => {
  it('最后一天的三十天前提醒，不早一天，只提醒一次', () => {
    expect(wakesOn(recognised())).toBe('2027-09-21')
    expect(refusalOf('remind-renewal', recognised(), {}, on('2027-09-20'))).toEqual({
      code: 'validity-not-over',
      until: '2027-10-21',
    })
    expect(benefitsOf(reminded())[0]?.remindedOn).toBe('2027-09-21')
    expect(refusalOf('remind-renewal', reminded(), {}, on('2027-09-22'))).toEqual({ code: 'benefit-not-running' })
  })

  it('提醒以后是镇街的待办，到最后一天为止；联系过这家人就放下', () => {
    expect([isOpen(recognised()), awaitsOffice(recognised())]).toEqual([false, false])
    expect(holderOf(reminded())).toEqual({ unit: 'town', division: place.town })
    expect(renewDue(reminded())).toBe('2027-10-21')
    const contacted = take(
      'contact',
      reminded(),
      { channel: 'phone', outcome: 'reached' },
      context(office.clerk, '2027-09-23'),
    )
    expect([isOpen(contacted), renewDue(contacted), holderOf(contacted)]).toEqual([false, undefined, undefined])
  })

  it('平时没有可联系的事', () => {
    const contact = { channel: 'phone', outcome: 'reached' } as const
    expect(refusalOf('contact', recognised(), contact, context(office.clerk, '2027-09-01'))).toEqual({
      code: 'benefit-not-running',
    })
  })

  it('只有系统能提醒、能到期终止', () => {
    for (const name of ['remind-renewal', 'expire'] as const)
      expect(refusalOf(name, recognised(), {}, context(office.head, '2027-10-22'))).toEqual({ code: 'not-your-role' })
  })
})

describe('有效期满', () => {
  it('最后一天还有效，第二天自然终止：不听取意见，放开成员，不再有待办', () => {
    expect(refusalOf('expire', reminded(), {}, on('2027-10-21'))).toEqual({
      code: 'validity-not-over',
      until: '2027-10-21',
    })
    const ended = take('expire', reminded(), {}, on('2027-10-22'))
    expect(benefitsOf(ended)[0]).toMatchObject({ programme: 'marginal', endedOn: '2027-10-21' })
    expect([holdsMembers(reminded()), holdsMembers(ended), isOpen(ended)]).toEqual([true, false, false])
    expect(wakesOn(ended)).toBeUndefined()
    expect(refusalOf('expire', ended, {}, on('2027-10-23'))).toEqual({ code: 'benefit-not-running' })
  })

  it('同案还在发的钱不动，成员也不放开', () => {
    const ended = take('expire', reminded(recognised(yuan(830))), {}, on('2027-10-22'))
    expect(benefitsOf(ended).map(({ amountFen, endedOn }) => [amountFen, endedOn])).toEqual([
      [yuan(830), undefined],
      [0, '2027-10-21'],
    ])
    expect(holdsMembers(ended)).toBe(true)
  })

  it('过了日子才轮到：不再提醒，直接终止', () => {
    expect(refusalOf('remind-renewal', recognised(), {}, on('2027-10-22'))).toMatchObject({ code: 'validity-not-over' })
    expect(benefitsOf(take('expire', recognised(), {}, on('2027-11-01')))[0]?.endedOn).toBe('2027-10-21')
  })

  it('低保不会自己到期', () => {
    const paid = take('begin-benefit', publishedCase(), {}, on('2026-10-26'))
    expect(wakesOn(paid)).toBeUndefined()
    for (const name of ['remind-renewal', 'expire'] as const)
      expect(refusalOf(name, paid, {}, on('2030-01-01'))).toEqual({ code: 'benefit-not-running' })
  })
})

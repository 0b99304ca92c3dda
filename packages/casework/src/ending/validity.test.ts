import { fen, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { allowedSteps } from '../allowed.ts'
import { benefitsOf } from '../benefit.ts'
import { awaitsOffice, type Case, holdsMembers, isOpen } from '../case.ts'
import { deadlinesOf } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import { nextStepOf } from '../next-step.ts'
import {
  child,
  context,
  day,
  office,
  place,
  publishedCase,
  refusalOf,
  submittedCase,
  system,
  take,
} from '../testing/index.ts'
import { wakesOn } from './remind-renewal.ts'
import { isAskedAnewIn, isFollowedBy, isFreeToRenew, isRenewedBy } from './renewal.ts'

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
const next = (file: Case) => {
  const asClerk = context(office.clerk, '2027-09-23')
  return nextStepOf(file, allowedSteps(file, asClerk), asClerk)
}

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
    expect(next(reminded())).toBe('contact')
    const contacted = take(
      'contact',
      reminded(),
      { channel: 'phone', outcome: 'reached' },
      context(office.clerk, '2027-09-23'),
    )
    expect([isOpen(contacted), renewDue(contacted), holderOf(contacted)]).toEqual([false, undefined, undefined])
    expect(next(contacted)).toBeUndefined()
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

  it('新的决定已经生效：前一天为止，注明已续，不再有待办', () => {
    const ended = take('expire', reminded(), { renewed: true }, on('2027-10-08'))
    expect(benefitsOf(ended)[0]).toMatchObject({ endedOn: '2027-10-07', renewed: true, validUntil: '2027-10-21' })
    expect([holdsMembers(ended), isOpen(ended), wakesOn(ended)]).toEqual([false, false, undefined])
    expect(benefitsOf(take('expire', reminded(), { renewed: true }, on('2027-10-23')))[0]?.endedOn).toBe('2027-10-21')
    expect(benefitsOf(take('expire', reminded(), {}, on('2027-10-22')))[0]).not.toHaveProperty('renewed')
  })

  it('低保不会自己到期', () => {
    const paid = take('begin-benefit', publishedCase(), {}, on('2026-10-26'))
    expect(wakesOn(paid)).toBeUndefined()
    for (const name of ['remind-renewal', 'expire'] as const)
      expect(refusalOf(name, paid, {}, on('2030-01-01'))).toEqual({ code: 'benefit-not-running' })
  })
})

describe('到期前重新申请', () => {
  const asked = ['dibao', 'marginal'] as const
  const free = (file: Case, today: string, more: Partial<Parameters<typeof isFreeToRenew>[1]> = {}) =>
    isFreeToRenew(file, { memberId: child, asked, today: day(today), ...more })

  it('提醒过的，或者已到提醒的日子，这个人可以续；早一天不行', () => {
    expect([free(recognised(), '2027-09-20'), free(recognised(), '2027-09-21')]).toEqual([false, true])
    expect(free(reminded(), '2027-09-21')).toBe(true)
  })

  it('申请的救助替不了这一项的，不算续', () => {
    expect(free(reminded(), '2027-09-22', { asked: ['tekun'] })).toBe(false)
    expect(free(reminded(), '2027-09-22', { asked: ['rigid'] })).toBe(true)
  })

  it('同案领着钱的人不行，旁的成员可以；领低保的一户、还没有决定的一户、已经到期的一户都不行', () => {
    const paid = reminded(recognised(yuan(830)))
    const [self] = paid.members
    expect(free(paid, '2027-09-22')).toBe(false)
    expect(free(paid, '2027-09-22', { memberId: self?.id ?? child })).toBe(true)
    const dibao = take('begin-benefit', publishedCase(), {}, on('2026-10-26'))
    const ended = take('expire', reminded(), {}, on('2027-10-22'))
    for (const file of [dibao, publishedCase(), ended]) expect(free(file, '2027-10-25')).toBe(false)
  })

  it('给全家的新决定替下旧的认定：同一项、或者法律不许并存的；还没有开始、只给一个人的不替', () => {
    const dibao = take('begin-benefit', publishedCase(), {}, on('2026-10-26'))
    expect(isRenewedBy(reminded(), recognised())).toBe(true)
    expect(isRenewedBy(reminded(), dibao)).toBe(true)
    expect(isRenewedBy(dibao, recognised())).toBe(false)
    expect(isRenewedBy(reminded(), publishedCase())).toBe(false)
    const alone = { ...dibao, benefit: { ...dibao.benefit!, programme: 'tekun', members: [child] } } as const
    expect(isRenewedBy(reminded(), alone)).toBe(false)
  })

  it('问过了没有：还没有决定、能替下这一项的申请算；撤回的、只要特困的不算', () => {
    const asking = submittedCase({ asked: ['marginal'] })
    expect(isAskedAnewIn(reminded(), asking)).toBe(true)
    expect(isAskedAnewIn(reminded(), submittedCase({ asked: ['tekun'] }))).toBe(false)
    expect(isAskedAnewIn(reminded(), { ...asking, stage: 'closed' })).toBe(false)
    expect(isAskedAnewIn(reminded(), recognised())).toBe(false)
    const dibao = take('begin-benefit', publishedCase(), {}, on('2026-10-26'))
    expect(isAskedAnewIn(dibao, asking)).toBe(false)
  })

  it('到期以后才有新的决定，也接得上', () => {
    const ended = take('expire', reminded(), {}, on('2027-10-22'))
    expect([isRenewedBy(ended, recognised()), isFollowedBy(ended, recognised())]).toEqual([false, true])
    expect(isFollowedBy(reminded(), recognised())).toBe(false)
  })
})

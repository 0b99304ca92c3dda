import { fen, yuan } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { allowedSteps } from '../allowed.ts'
import { type Case, holdsMembers, isOpen } from '../case.ts'
import { deadlinesOf, nextDeadline } from '../clock/deadlines.ts'
import { holderOf } from '../clock/holder.ts'
import { progressOf } from '../clock/progress.ts'
import {
  acceptedCase,
  applicant,
  assessedCase,
  context,
  day,
  handed,
  investigatingCase,
  nothingFound,
  office,
  place,
  refusalOf,
  signature,
  submittedCase,
  system,
  take,
  verifiedCase,
  visitedCase,
} from '../testing/index.ts'

const known = { calendar: chongqingCalendar }
const asked = { asked: ['temporary'], filedAt: { place: 'emergency', village: place.village } } as const
const townLimitFen = yuan(2310)
const found = { result: 'temporary', amountFen: yuan(770), decided: true, findings: [] } as const
const clerk = (today: string) => context(office.clerk, today)
const head = (today: string) => context(office.head, today)

const submitted = () => submittedCase({ ...asked, registeredVillage: place.farVillage })
const surveyed = (file = acceptedCase(submitted())) =>
  assessedCase(verifiedCase(visitedCase(investigatingCase(file))), found)
const firstReview = (file = surveyed(), amountFen = yuan(770)) =>
  take('survey-result', file, { eligible: true, amountFen, reason: 'x', signature }, clerk('2026-09-29'))
const opined = (amountFen = yuan(770)) =>
  take(
    'first-review-opinion',
    firstReview(surveyed(), amountFen),
    { include: true, amountFen, signature },
    clerk('2026-09-29'),
  )
const aid = { amountFen: yuan(770), townLimitFen, signature }
const aided = (file = submitted()) => take('grant-aid-first', file, aid, head('2026-09-18'))
const dueOf = (file: Case, name: string) => deadlinesOf(file, known).find((one) => one.name === name)?.dueBy

describe('在哪里申请临时救助', () => {
  it('户口在外地、在这里遇到急难：急难发生地的镇街受理', () => {
    expect(submitted()).toMatchObject({ town: place.town, registeredVillage: place.farVillage })
  })

  it('也可以向户籍地、居住地申请；低保只向户籍地申请', () => {
    const residence = { place: 'residence', village: place.otherTownVillage } as const
    expect(submittedCase({ asked: ['temporary'], filedAt: residence }).town).toBe(place.otherTown)
    expect(submittedCase({ asked: ['dibao'], filedAt: residence }).town).toBe(place.town)
  })

  it('急难发生地不得推给别处，也不得不受理；本人不再申请的除外', () => {
    const cited = { code: 'emergency-place-may-not-refuse', article: '社会救助法 第三十七条' }
    expect(refusalOf('transfer', submitted(), { toTown: place.otherTown }, clerk('2026-09-21'))).toEqual(cited)
    const ground = { ground: 'no-such-programme', signature } as const
    expect(refusalOf('decline', submitted(), ground, head('2026-09-21'))).toEqual(cited)
    const withdrawn = take('decline', submitted(), { ground: 'withdrawn', signature }, head('2026-09-21'))
    expect(withdrawn.stage).toBe('closed')
  })

  it('向户籍地申请错了镇街的，照样可以转办', () => {
    const file = submittedCase({ asked: ['temporary'], filedAt: { place: 'register', village: place.village } })
    expect(take('transfer', file, { toTown: place.otherTown }, clerk('2026-09-21')).town).toBe(place.otherTown)
  })
})

describe('临时救助的简易程序', () => {
  it('没有公示，没有抽查，没有审核确认会；初审之后由镇街负责人在限额内决定', () => {
    expect(holderOf(opined())).toEqual({ unit: 'town', division: place.town })
    const names = allowedSteps(opined(), context(office.village, '2026-09-30')).map(({ name }) => name)
    expect(names).not.toContain('publicise')
    const decided = take('decide-in-town', opined(), { confirmed: true, ...aid }, head('2026-09-30'))
    expect(decided).toMatchObject({ stage: 'decided', decision: { programme: 'temporary', amountFen: yuan(770) } })
    expect(progressOf(decided, known).stages.map(({ stage }) => stage)).not.toContain('publicity')
  })

  it('只发一次：送达后给付，公布后办结，不再占着家庭成员', () => {
    const decided = take('decide-in-town', opined(), { confirmed: true, ...aid }, head('2026-09-30'))
    const delivered = take('deliver-decision', decided, { applicant: handed('2026-09-30') }, clerk('2026-09-30'))
    const paid = take('begin-benefit', delivered, {}, context(system, '2026-09-30'))
    expect(paid.benefit).toEqual({ programme: 'temporary', payment: 'once', from: '2026-09', amountFen: yuan(770) })
    const done = take('publish', paid, { on: day('2026-10-08') }, clerk('2026-10-08'))
    expect([isOpen(done), holdsMembers(done)]).toEqual([false, false])
    expect(
      refusalOf(
        'adjust-benefit',
        done,
        { amountFen: fen(0), from: '2026-11' as never, ground: 'died' },
        context(office.districtHead, '2026-10-09'),
      ).code,
    ).toBe('stage-forbids')
  })

  it('超过镇街限额一分钱，镇街不能决定，报区里决定', () => {
    const more = fen(231_001)
    const over = { confirmed: true, ...aid, amountFen: more }
    expect(refusalOf('decide-in-town', opined(more), over, head('2026-09-30'))).toEqual({
      code: 'beyond-the-town',
      article: '社会救助暂行办法 第四十八条',
      mostFen: townLimitFen,
    })
    expect(
      take('decide-in-town', opined(townLimitFen), { ...over, amountFen: townLimitFen }, head('2026-09-30')).stage,
    ).toBe('decided')
    const reported = take('report', opined(more), { signature }, head('2026-09-30'))
    expect(dueOf(reported, 'district')).toBe('2026-10-13')
    const reviewed = take('district-review', reported, { complete: true }, context(office.districtClerk, '2026-10-08'))
    const confirmed = take(
      'confirm',
      reviewed,
      { amountFen: more, signature },
      context(office.districtHead, '2026-10-08'),
    )
    expect(confirmed.decision?.amountFen).toBe(more)
  })

  it('调查过的人不能决定；与初审意见不同的写明理由', () => {
    const promoted = { ...office.clerk, role: 'town-head' } as const
    const yes = { confirmed: true, ...aid }
    expect(refusalOf('decide-in-town', opined(), yes, context(promoted, '2026-09-30')).code).toBe('conflicting-role')
    const no = { ...aid, confirmed: false, amountFen: fen(0) }
    expect(refusalOf('decide-in-town', opined(), no, head('2026-09-30')).code).toBe('reason-needed')
    expect(
      take('decide-in-town', opined(), { ...no, reason: '困难已经解除' }, head('2026-09-30')).decision?.confirmed,
    ).toBe(false)
  })

  it('受理后十个工作日办结', () => {
    expect(dueOf(acceptedCase(submitted()), 'decide')).toBe('2026-10-12')
  })
})

describe('先行救助（案例 14）', () => {
  it('周五晚上，提交之后几分钟，镇街负责人签字就给；金额不超过镇街限额', () => {
    expect(aided()).toMatchObject({ stage: 'submitted', aidFirst: { amountFen: yuan(770), on: '2026-09-18' } })
    const over = { ...aid, amountFen: fen(231_001) }
    expect(refusalOf('grant-aid-first', submitted(), over, head('2026-09-18')).code).toBe('beyond-the-town')
    expect(refusalOf('grant-aid-first', aided(), aid, head('2026-09-18')).code).toBe('aid-first-already-given')
    expect(refusalOf('grant-aid-first', submittedCase(), aid, head('2026-09-18')).code).toBe('stage-forbids')
  })

  it('十个工作日内补齐手续，到期没补的列入超期', () => {
    expect(dueOf(aided(), 'complete-aid-first')).toBe('2026-10-09')
    const surveyedLate = surveyed(acceptedCase(aided()))
    expect(nextDeadline(surveyedLate, known)).toMatchObject({ name: 'complete-aid-first', dueBy: '2026-10-09' })
  })

  it('给钱的人不再去调查', () => {
    const visiting = { ...office.head, role: 'town-clerk' } as const
    const file = surveyed(acceptedCase(aided()))
    const result = { eligible: true, amountFen: yuan(770), signature }
    expect(refusalOf('survey-result', file, result, context(visiting, '2026-09-29')).code).toBe('conflicting-role')
  })

  it('手续补齐、符合条件：原来给的就算数，不会再发一次', () => {
    const file = firstReview(surveyed(acceptedCase(aided())))
    const done = take('complete-aid-first', file, { outcome: 'eligible', signature }, clerk('2026-10-08'))
    expect(done).toMatchObject({ stage: 'delivered', aidFirst: { outcome: 'eligible', completedOn: '2026-10-08' } })
    expect(done.benefit).toEqual({ programme: 'temporary', payment: 'once', from: '2026-09', amountFen: yuan(770) })
    expect(refusalOf('begin-benefit', done, {}, context(system, '2026-10-08')).code).toBe('benefit-already-begun')
    expect(dueOf(done, 'complete-aid-first')).toBeUndefined()
  })

  it('还需要更多的，手续补齐后继续办', () => {
    const file = firstReview(surveyed(acceptedCase(aided())))
    const opinion = { include: true, amountFen: yuan(770), signature }
    const early = take('first-review-opinion', file, opinion, clerk('2026-09-30'))
    expect(refusalOf('decide-in-town', early, { confirmed: true, ...aid }, head('2026-09-30')).code).toBe(
      'aid-first-unfinished',
    )
    const goingOn = take(
      'complete-aid-first',
      file,
      { outcome: 'eligible', goesOn: true, signature },
      clerk('2026-09-30'),
    )
    expect(goingOn.stage).toBe('first-review')
    // What was given counts as given from now on: the rest is computed again.
    expect(refusalOf('first-review-opinion', goingOn, opinion, clerk('2026-09-30')).code).toBe('assessment-outdated')
    const again = take('assess', goingOn, found, clerk('2026-09-30'))
    const later = take('first-review-opinion', again, opinion, clerk('2026-09-30'))
    expect(take('decide-in-town', later, { confirmed: true, ...aid }, head('2026-09-30')).stage).toBe('decided')
  })

  it('不符合的，要写明理由：要回多少，或者为什么不要回', () => {
    const file = assessedCase(verifiedCase(investigatingCase(acceptedCase(aided()))), nothingFound)
    const reclaim = { outcome: 'reclaim', reclaimFen: yuan(770), reason: '当晚已有亲属接济', signature } as const
    const { reason: _, ...mute } = reclaim
    expect(refusalOf('complete-aid-first', file, mute, clerk('2026-09-28')).code).toBe('reason-needed')
    expect(refusalOf('complete-aid-first', file, { ...reclaim, reclaimFen: yuan(771) }, clerk('2026-09-28')).code).toBe(
      'amount-outside',
    )
    expect(take('complete-aid-first', file, reclaim, clerk('2026-09-28'))).toMatchObject({
      stage: 'closed',
      closing: { kind: 'refused' },
      aidFirst: { outcome: 'reclaim', reclaimFen: yuan(770) },
    })
    const eligible = { outcome: 'eligible', signature } as const
    expect(refusalOf('complete-aid-first', file, eligible, clerk('2026-09-28')).code).toBe('survey-result-missing')
  })

  it('钱给了，手续没补齐，案子不能以别的方式了结', () => {
    expect(refusalOf('withdraw', aided(), {}, context(applicant, '2026-09-19')).code).toBe('aid-first-unfinished')
    expect(refusalOf('decline', aided(), { ground: 'withdrawn', signature }, head('2026-09-19')).code).toBe(
      'aid-first-unfinished',
    )
  })
})

import { yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import { isOpen } from '../case.ts'
import {
  acceptedCase,
  applicant,
  confirmedCase,
  context,
  day,
  deliveredCase,
  handed,
  handedToAgent,
  helper,
  investigatingCase,
  mother,
  objectedCase,
  office,
  publicisedCase,
  publishedCase,
  refusalOf,
  refusedCase,
  reportedCase,
  signature,
  submission,
  submittedCase,
  system,
  take,
} from '../testing/index.ts'

const clerk = (today: string) => context(office.clerk, today)
const head = (today: string) => context(office.head, today)

describe('送达决定书', () => {
  it('确认的送达后等公布，不予确认的送达后办结', () => {
    expect(deliveredCase()).toMatchObject({ stage: 'delivered', delivery: { on: '2026-10-23' } })
    expect(deliveredCase(refusedCase())).toMatchObject({ stage: 'closed', closing: { kind: 'refused' } })
  })

  it('有代理人的，两份都要送达，以后一份为准', () => {
    const helped = { ...confirmedCase(), agent: helper.id }
    const input = { applicant: handed('2026-10-23') }
    expect(refusalOf('deliver-decision', helped, input, clerk('2026-10-26')).code).toBe('agent-not-served')
    const both = { ...input, agent: handedToAgent('2026-10-26') }
    expect(take('deliver-decision', helped, both, clerk('2026-10-26')).delivery?.on).toBe('2026-10-26')
  })

  it('决定书要书面送达，日期不在决定之前', () => {
    const call = { applicant: { ...handed('2026-10-23'), method: 'phone-notice' } } as const
    expect(refusalOf('deliver-decision', confirmedCase(), call, clerk('2026-10-23')).code).toBe(
      'notice-must-be-written',
    )
    const early = { applicant: handed('2026-10-21') }
    expect(refusalOf('deliver-decision', confirmedCase(), early, clerk('2026-10-23')).code).toBe('date-not-possible')
  })
})

describe('公布和发放', () => {
  it('确认送达后公布，公布并开始发放才算办完', () => {
    const begun = take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))
    expect(publishedCase().stage).toBe('published')
    expect([isOpen(publishedCase()), isOpen(begun)]).toEqual([true, false])
  })

  it('公布的日期不能在将来', () => {
    expect(refusalOf('publish', deliveredCase(), { on: day('2026-10-27') }, clerk('2026-10-26')).code).toBe(
      'date-not-possible',
    )
  })

  it('低保从批准之月起发放，只开始一次', () => {
    const file = take('begin-benefit', deliveredCase(), {}, context(system, '2026-10-23'))
    expect(file.benefit).toMatchObject({ from: '2026-10', amountFen: yuan(910) })
    expect(refusalOf('begin-benefit', file, {}, context(system, '2026-10-24')).code).toBe('benefit-already-begun')
  })

  it('没有确认就没有发放', () => {
    const { decision: _, ...undecided } = deliveredCase()
    expect(refusalOf('begin-benefit', undecided, {}, context(system, '2026-10-23')).code).toBe('not-confirmed')
  })
})

describe('撤回和终止', () => {
  it('决定之前本人可以撤回，决定之后不行', () => {
    expect(take('withdraw', reportedCase(), {}, context(applicant, '2026-10-20'))).toMatchObject({
      stage: 'closed',
      closing: { kind: 'withdrawn' },
    })
    expect(refusalOf('withdraw', confirmedCase(), {}, context(applicant, '2026-10-22')).code).toBe('stage-forbids')
  })

  it('终止之前先听取意见', () => {
    const ground = { ground: 'refuses-visit', signature } as const
    expect(refusalOf('terminate', investigatingCase(), ground, head('2026-09-30'))).toMatchObject({
      code: 'not-heard-first',
      article: '社会救助法 第四十八条',
    })
    const hearing = { on: day('2026-09-30'), heard: 'present' } as const
    const heard = take('hear-before-termination', investigatingCase(), hearing, clerk('2026-09-30'))
    expect(take('terminate', heard, ground, head('2026-09-30'))).toMatchObject({
      stage: 'closed',
      closing: { kind: 'terminated', by: office.head.id },
    })
    expect(refusalOf('terminate', heard, ground, clerk('2026-09-30')).code).toBe('not-your-role')
  })

  it('听取意见的日期不能在申请之前', () => {
    const hearing = { on: day('2026-09-17'), heard: 'written' } as const
    expect(refusalOf('hear-before-termination', submittedCase(), hearing, clerk('2026-09-30')).code).toBe(
      'date-not-possible',
    )
  })

  it('有一个家庭成员不签授权的，听取意见后可以终止', () => {
    const members = submission.members.map((member) =>
      member.id === mother ? { id: member.id, relation: member.relation } : member,
    )
    const hearing = { on: day('2026-09-30'), heard: 'by-phone' } as const
    const heard = take('hear-before-termination', submittedCase({ members }), hearing, clerk('2026-09-30'))
    const ground = { ground: 'refuses-authorisation', signature } as const
    expect(take('terminate', heard, ground, head('2026-09-30')).stage).toBe('closed')
  })
})

describe('延长', () => {
  const asked = (file = investigatingCase()) =>
    take('request-extension', file, { ground: 'difficult-survey' }, clerk('2026-09-30'))
  const grant = (toWorkdays: number, approved = true) => ({ approved, toWorkdays, signature })

  it('五种情形之一，由负责人批准，延长到三十个工作日', () => {
    const file = take('extend', asked(), grant(30), head('2026-09-30'))
    expect(file.extension).toMatchObject({ by: office.head.id, toWorkdays: 30 })
    expect(file.extensionRequest).toBeUndefined()
  })

  it('第一次不超过三十，再次不超过四十五', () => {
    expect(refusalOf('extend', asked(), grant(31), head('2026-09-30'))).toMatchObject({
      code: 'beyond-the-limit',
      most: 30,
    })
    const thirty = asked(take('extend', asked(), grant(30), head('2026-09-30')))
    expect(refusalOf('extend', thirty, grant(46), head('2026-10-08'))).toMatchObject({
      code: 'beyond-the-limit',
      most: 45,
    })
    expect(refusalOf('extend', thirty, grant(30), head('2026-10-08')).code).toBe('beyond-the-limit')
    expect(take('extend', thirty, grant(45), head('2026-10-08')).extension?.toWorkdays).toBe(45)
  })

  it('没有申请的不能批，申请人自己不能批，同时只能有一个申请', () => {
    expect(refusalOf('extend', investigatingCase(), grant(30), head('2026-09-30')).code).toBe('extension-not-requested')
    const own = take('request-extension', investigatingCase(), { ground: 'remote-filing' }, head('2026-09-30'))
    expect(refusalOf('extend', own, grant(30), head('2026-09-30')).code).toBe('conflicting-role')
    expect(refusalOf('request-extension', own, { ground: 'remote-filing' }, clerk('2026-09-30')).code).toBe(
      'extension-already-requested',
    )
  })

  it('不批准的，时限不变，可以再申请', () => {
    const file = take('extend', asked(), grant(30, false), head('2026-09-30'))
    expect(file.extension).toBeUndefined()
    expect(asked(file).extensionRequest).toBeDefined()
  })

  it.each(['objection', 'person-apart', 'review-meeting'] as const)('情形“%s”要在案卷里看得到', (ground) => {
    expect(refusalOf('request-extension', acceptedCase(), { ground }, clerk('2026-09-22')).code).toBe(
      'ground-not-on-file',
    )
  })

  it('公示有异议、标注了要开评审会的，可以申请', () => {
    expect(
      take('request-extension', objectedCase(), { ground: 'objection' }, clerk('2026-10-19')).extensionRequest?.ground,
    ).toBe('objection')
    const marked = take('mark', publicisedCase(), { kind: 'doubt' }, clerk('2026-10-12'))
    expect(
      take('request-extension', marked, { ground: 'review-meeting' }, clerk('2026-10-12')).extensionRequest?.ground,
    ).toBe('review-meeting')
  })
})

import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import {
  acceptedCase,
  applicant,
  context,
  day,
  eventsOf,
  father,
  handed,
  handedToAgent,
  helper,
  mother,
  movedTo,
  office,
  place,
  publishedCase,
  refusalOf,
  servedCase,
  signature,
  submission,
  submittedCase,
  supplementingCase,
  system,
  take,
} from '../testing/index.ts'

const clerk = (today: string) => context(office.clerk, today)
const overlap = { id: 'finding-1', code: 'member-in-another-case', memberId: mother }

describe('提交', () => {
  it('申请一律收下，到户籍所在地镇街', () => {
    const file = submittedCase({ registeredVillage: place.village, livingVillage: place.farVillage })
    expect(file).toMatchObject({ stage: 'submitted', town: place.town, version: 2 })
  })

  it('成员已在别的申请里，也照样收下，只给镇街留一条疑点', () => {
    const file = submittedCase({ findings: [overlap] })
    expect(file.stage).toBe('submitted')
    expect(file.findings).toEqual([overlap])
  })

  it('帮办人代为申请，两个人都在案', () => {
    expect(submittedCase({ agent: helper.id })).toMatchObject({ applicant: applicant.id, agent: helper.id })
    expect(submittedCase().agent).toBeUndefined()
  })
})

describe('转送和联系', () => {
  it('镇街自己转给对的镇街，申请日期不变', () => {
    const file = take('transfer', submittedCase(), { toTown: place.otherTown }, clerk('2026-09-21'))
    expect(file).toMatchObject({ town: place.otherTown, transferredFrom: place.town, submittedOn: '2026-09-18' })
    expect(file.tasks).toEqual([{ kind: 'assist-visit', division: place.town, on: '2026-09-21' }])
  })

  it('转给自己不算转送', () => {
    const refusal = refusalOf('transfer', submittedCase(), { toTown: place.town }, clerk('2026-09-21'))
    expect(refusal).toMatchObject({ code: 'already-there', town: place.town })
  })

  it('每一次联系都记下方式和结果', () => {
    const tried = take('contact', submittedCase(), { channel: 'phone', outcome: 'no-answer' }, clerk('2026-09-20'))
    const reached = take('contact', tried, { channel: 'visit', outcome: 'reached' }, clerk('2026-09-21'))
    expect(reached.contacts.map(({ outcome }) => outcome)).toEqual(['no-answer', 'reached'])
  })
})

describe('补正', () => {
  it('只告知一次：第二次告知被拒绝', () => {
    const answers = [{ what: 'id-card' }]
    const complete = take('supplement', servedCase(), { documents: [], answers }, context(applicant, '2026-09-28'))
    const again = { gaps: [{ kind: 'document', what: 'bank-statement' }] } as const
    expect(refusalOf('request-supplement', complete, again, clerk('2026-09-29'))).toMatchObject({
      code: 'supplement-already-requested',
    })
  })

  it('缺口要对应本案成员', () => {
    const gaps = [{ kind: 'signature', what: 'authorisation', memberId: 'nobody' as never }] as const
    expect(refusalOf('request-supplement', submittedCase(), { gaps }, clerk('2026-09-21')).code).toBe(
      'member-not-in-case',
    )
  })

  it('案卷里只有缺口的代码，没有说明文字', () => {
    const gap = { kind: 'document', what: 'id-card', words: '张三的身份证反面看不清' } as const
    const file = take('request-supplement', submittedCase(), { gaps: [gap] }, clerk('2026-09-21'))
    expect(file.supplement?.gaps).toEqual([{ kind: 'document', what: 'id-card' }])
  })

  it('送达要书面：打电话不算送达', () => {
    const call = { ...handed('2026-09-21'), method: 'phone-notice' } as const
    expect(refusalOf('serve-supplement-notice', supplementingCase(), call, clerk('2026-09-21')).code).toBe(
      'notice-must-be-written',
    )
  })

  it.each(['2026-09-20', '2026-09-22'])('送达日期 %s 不在告知之日和今天之间', (on) => {
    expect(refusalOf('serve-supplement-notice', supplementingCase(), handed(on), clerk('2026-09-21'))).toMatchObject({
      code: 'date-not-possible',
      field: 'on',
      from: '2026-09-21',
      to: '2026-09-21',
    })
  })

  it('有代理人的，两个人都送达了期限才开始走，从后一个算', () => {
    const asked = supplementingCase([{ kind: 'document', what: 'id-card' }], submittedCase({ agent: helper.id }))
    const one = take('serve-supplement-notice', asked, handed('2026-09-21'), clerk('2026-09-21'))
    expect(one.supplement).toMatchObject({ servedApplicantOn: '2026-09-21' })
    expect(one.supplement?.dueBy).toBeUndefined()
    const both = take('serve-supplement-notice', one, handedToAgent('2026-09-22'), clerk('2026-09-22'))
    expect(both.supplement).toMatchObject({ servedOn: '2026-09-22', dueBy: '2026-10-13' })
  })

  it('期限可延长一次，再延长被拒绝', () => {
    const longer = take('extend-supplement', servedCase(), {}, context(applicant, '2026-10-12'))
    expect(longer.supplement).toMatchObject({ extended: true, dueBy: '2026-10-26' })
    expect(refusalOf('extend-supplement', longer, {}, clerk('2026-10-13')).code).toBe('supplement-already-extended')
  })

  it('没有送达的期限无从延长', () => {
    expect(refusalOf('extend-supplement', supplementingCase(), {}, clerk('2026-09-22')).code).toBe('notice-not-served')
  })

  it('交来一部分，其余的仍然要补', () => {
    const gaps = [
      { kind: 'document', what: 'id-card', memberId: father },
      { kind: 'document', what: 'id-card', memberId: mother },
      { kind: 'field', what: 'income' },
    ] as const
    const part = { documents: [{ kind: 'id-card' }], answers: [{ what: 'income' }] }
    const file = take('supplement', servedCase(supplementingCase(gaps)), part, context(applicant, '2026-09-28'))
    expect(file.stage).toBe('supplementing')
    expect(file.supplement?.open).toEqual([{ kind: 'document', what: 'id-card', memberId: mother }])
    const rest = { documents: [{ kind: 'id-card' }], answers: [] }
    expect(take('supplement', file, rest, context(applicant, '2026-09-29'))).toMatchObject({
      stage: 'submitted',
      supplement: { completedOn: '2026-09-29', open: [] },
    })
  })

  it('成员补签了授权，签名的缺口就没有了', () => {
    const members = submission.members.map(({ authorisedOn, ...member }) =>
      member.id === mother || !authorisedOn ? member : { ...member, authorisedOn },
    )
    const gaps = [{ kind: 'signature', what: 'authorisation', memberId: mother }] as const
    const asked = servedCase(supplementingCase(gaps, submittedCase({ members })))
    const nothing = { documents: [], answers: [] }
    expect(take('supplement', asked, nothing, context(applicant, '2026-09-22')).stage).toBe('supplementing')
    const signed = take('record-authorisation', asked, { memberId: mother }, context(system, '2026-09-22'))
    expect(take('supplement', signed, nothing, context(applicant, '2026-09-22')).stage).toBe('submitted')
  })

  it('授权只登记一次，只登记本案成员的', () => {
    const record = (memberId: typeof mother) =>
      refusalOf('record-authorisation', submittedCase(), { memberId }, context(system, '2026-09-22')).code
    expect(record(mother)).toBe('already-authorised')
    expect(record('nobody' as typeof mother)).toBe('member-not-in-case')
  })
})

describe('撤回授权', () => {
  const at = (date: string) => context(system, date)
  const withdrawn = () => take('withdraw-authorisation', submittedCase(), { memberId: mother }, at('2026-09-22'))
  const memberOf = (file: Case) => file.members.find(({ id }) => id === mother)

  it('随时可以撤回；撤回了就不能受理，还能重新签', () => {
    expect(memberOf(withdrawn())).toMatchObject({ withdrawnOn: '2026-09-22' })
    expect(memberOf(withdrawn())).not.toHaveProperty('authorisedOn')
    expect(
      refusalOf('accept', withdrawn(), { nearKinConfirmed: false }, context(office.clerk, '2026-09-22')).code,
    ).toBe('documents-missing')
    const again = take('record-authorisation', withdrawn(), { memberId: mother }, at('2026-09-23'))
    expect(memberOf(again)).toMatchObject({ authorisedOn: '2026-09-23' })
    expect(memberOf(again)).not.toHaveProperty('withdrawnOn')
    const paid = take('withdraw-authorisation', publishedCase(), { memberId: mother }, at('2027-03-01'))
    expect(paid.stage).toBe('published')
  })

  it('没有签过的、不是本案成员的，没有什么可撤回', () => {
    const refused = (memberId: typeof mother) =>
      refusalOf('withdraw-authorisation', withdrawn(), { memberId }, at('2026-09-22')).code
    expect([refused(mother), refused('nobody' as typeof mother)]).toEqual([
      'authorisation-missing',
      'member-not-in-case',
    ])
    const unsigned = submittedCase({ members: submission.members.map(({ id, relation }) => ({ id, relation })) })
    expect(refusalOf('withdraw-authorisation', unsigned, { memberId: mother }, at('2026-09-22')).code).toBe(
      'authorisation-missing',
    )
  })

  it('告诉镇街的，由镇街登记：从说的那天起算，那天在签字那天和今天之间', () => {
    const signed = day('2026-09-18')
    const told = (toldOn: string) => ({ memberId: mother, toldOn: day(toldOn) })
    const file = take('withdraw-authorisation', submittedCase(), { memberId: mother }, at('2026-09-18'))
    const again = take('record-authorisation', file, { memberId: mother }, at(signed))
    const today = clerk('2026-09-22')
    for (const on of [signed, day('2026-09-22')]) {
      const taken = take('withdraw-authorisation', again, told(on), today)
      expect(memberOf(taken)).toMatchObject({ withdrawnOn: on })
    }
    for (const on of ['2026-09-17', '2026-09-23'])
      expect(refusalOf('withdraw-authorisation', again, told(on), today)).toMatchObject({
        code: 'date-not-possible',
        field: 'toldOn',
        from: signed,
        to: '2026-09-22',
      })
  })
})

describe('视为自动放弃', () => {
  it('送达的期限过后第二天才视为放弃', () => {
    expect(refusalOf('lapse', servedCase(), {}, context(system, '2026-10-12'))).toMatchObject({
      code: 'period-not-over',
      dueBy: '2026-10-12',
    })
    expect(take('lapse', servedCase(), {}, context(system, '2026-10-13'))).toMatchObject({
      stage: 'closed',
      closing: { kind: 'lapsed' },
    })
  })

  it('通知没有送达，申请不作废，派人上门送达', () => {
    const file = take('lapse', supplementingCase(), {}, context(system, '2026-10-13'))
    expect(file.stage).toBe('supplementing')
    expect(file.tasks).toEqual([{ kind: 'serve-notice-at-home', division: place.town, on: '2026-10-13' }])
    expect(refusalOf('lapse', file, {}, context(system, '2026-10-14')).code).toBe('task-already-open')
    const served = take('serve-supplement-notice', file, handed('2026-10-14'), clerk('2026-10-14'))
    expect(served.tasks[0]?.doneOn).toBe('2026-10-14')
    expect(served.supplement?.dueBy).toBe('2026-10-28')
  })

  it('只送达了代理人，也不作废', () => {
    const asked = supplementingCase([{ kind: 'document', what: 'id-card' }], submittedCase({ agent: helper.id }))
    const half = take('serve-supplement-notice', asked, handedToAgent('2026-09-21'), clerk('2026-09-21'))
    expect(take('lapse', half, {}, context(system, '2026-10-13')).stage).toBe('supplementing')
  })
})

describe('受理', () => {
  it('材料齐备即受理，20 个工作日从这一天起算', () => {
    expect(acceptedCase()).toMatchObject({
      stage: 'accepted',
      acceptance: { by: office.clerk.id, on: '2026-09-21', nearKin: false },
    })
    expect(eventsOf('accept', submittedCase(), { nearKinConfirmed: false }, clerk('2026-09-21'))).toEqual([
      { kind: 'case-accepted', on: '2026-09-21', by: 'clerk-1', nearKin: false, relatives: [] },
    ])
  })

  it('有成员没有签授权书，材料不齐', () => {
    const members = submission.members.map(({ id, relation }) => ({ id, relation }))
    const refusal = refusalOf('accept', submittedCase({ members }), { nearKinConfirmed: false }, clerk('2026-09-21'))
    expect(refusal).toMatchObject({
      code: 'documents-missing',
      missing: members.map(({ id: memberId }) => ({ memberId })),
    })
  })

  it('受理窗口查出缺件，材料不齐', () => {
    const missing = [{ kind: 'document', what: 'id-card' }] as const
    const input = { nearKinConfirmed: false, missing }
    expect(refusalOf('accept', submittedCase(), input, clerk('2026-09-21'))).toMatchObject({
      code: 'documents-missing',
      missing,
    })
  })

  it('过了两个工作日也要受理，不因镇街迟延而拒绝', () => {
    expect(take('accept', submittedCase(), { nearKinConfirmed: false }, clerk('2026-11-02')).stage).toBe('accepted')
  })

  it('登记的近亲属从此不能办理此案，也不能给自己的亲属受理', () => {
    const own = { nearKinConfirmed: true, relatives: [office.clerk.id] }
    expect(refusalOf('accept', submittedCase(), own, clerk('2026-09-21')).code).toBe('relative-declared')
    const file = take('accept', submittedCase(), own, context(office.secondClerk, '2026-09-21'))
    expect(refusalOf('start-investigation', file, {}, clerk('2026-09-22')).code).toBe('relative-declared')
  })

  it('别的镇街受理不了：此案对它不存在', () => {
    const other = context(movedTo(office.clerk, place.otherTown), '2026-09-21')
    expect(refusalOf('accept', submittedCase(), { nearKinConfirmed: false }, other)).toEqual({ code: 'case-not-found' })
  })
})

describe('不予受理', () => {
  it.each(['no-such-programme', 'withdrawn'] as const)('负责人以“%s”签署，案件办结', (ground) => {
    const file = take('decline', submittedCase(), { ground, signature }, context(office.head, '2026-09-21'))
    expect(file).toMatchObject({ stage: 'closed', closing: { kind: 'declined', by: office.head.id } })
  })

  it('重复申请要查实，只有疑点不够', () => {
    const suspected = submittedCase({ findings: [overlap] })
    const duplicate = { ground: 'proven-duplicate', signature } as const
    const head = context(office.head, '2026-09-21')
    expect(refusalOf('decline', suspected, duplicate, head).code).toBe('duplicate-not-proven')
    const resolve = (outcome: 'register-stands' | 'statement-stands') =>
      take('resolve-finding', suspected, { findingId: overlap.id, outcome }, clerk('2026-09-21'))
    expect(refusalOf('decline', resolve('statement-stands'), duplicate, head).code).toBe('duplicate-not-proven')
    expect(take('decline', resolve('register-stands'), duplicate, head).stage).toBe('closed')
  })

  it('经办人不能作不予受理决定', () => {
    const ground = 'no-such-programme'
    expect(refusalOf('decline', submittedCase(), { ground, signature }, clerk('2026-09-21')).code).toBe('not-your-role')
  })

  it('受理之后不能再不予受理', () => {
    const ground = 'withdrawn'
    const head = context(office.head, '2026-09-22')
    expect(refusalOf('decline', acceptedCase(), { ground, signature }, head)).toEqual({
      code: 'stage-forbids',
      stage: 'accepted',
    })
  })
})

it('送达回证的日期是书写的日期', () => {
  const late = take('serve-supplement-notice', supplementingCase(), handed('2026-09-22'), clerk('2026-09-28'))
  expect(late.supplement?.servedOn).toBe(day('2026-09-22'))
})

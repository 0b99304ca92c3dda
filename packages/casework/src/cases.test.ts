import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { dueByOf } from './clock/deadlines.ts'
import { spotCheckMandatory } from './district/spot-check.ts'
import { maySee } from './may.ts'
import {
  answeredCase,
  applicant,
  assessedCase,
  context,
  day,
  dibaoFound,
  eligible,
  firstReviewCase,
  homeVisit,
  investigatingCase,
  movedTo,
  objectedCase,
  office,
  place,
  refusalOf,
  signature,
  submittedCase,
  take,
  verifiedCase,
} from './testing/index.ts'

const clerk = (today: string) => context(office.clerk, today)
const known = { calendar: chongqingCalendar }

describe('案例 9c：分开生活的儿子不签核查授权', () => {
  const withheld = { id: 'supporter', code: 'supporter-withholds-consent' }
  const doubted = () => assessedCase(verifiedCase(), { ...dibaoFound, findings: [withheld] })
  const hearing = { on: day('2026-09-28'), heard: 'present' } as const

  it('不能以此终止：听取意见之后也不行', () => {
    const heard = take('hear-before-termination', doubted(), hearing, clerk('2026-09-28'))
    const ground = { ground: 'refuses-authorisation', signature } as const
    expect(refusalOf('terminate', heard, ground, context(office.head, '2026-09-29'))).toEqual({
      code: 'supporter-consent-not-required',
      article: '社会救助法 第四十一条',
    })
  })

  it('改用其他方式调查，由经办人写明结论，继续办理', () => {
    const resolved = take(
      'resolve-finding',
      doubted(),
      { findingId: 'supporter', outcome: 'statement-stands' },
      clerk('2026-09-29'),
    )
    expect(firstReviewCase(assessedCase(resolved)).stage).toBe('first-review')
  })
})

describe('案例 13：人户分离', () => {
  const apart = () => submittedCase({ livingVillage: place.farVillage })
  const livingTown = '500101001'

  it('申请到户籍地镇街，居住地镇街得到协助入户的任务', () => {
    expect(apart()).toMatchObject({
      town: place.town,
      tasks: [{ kind: 'assist-visit', division: livingTown, on: '2026-09-18' }],
    })
    expect(maySee(movedTo(office.secondClerk, livingTown), apart())).toBe('yes')
  })

  it('居住地镇街入户之后任务完成', () => {
    const file = investigatingCase(take('accept', apart(), { nearKinConfirmed: false }, clerk('2026-09-21')))
    const visit = { ...homeVisit('2026-09-24'), companion: office.village.id }
    const assisting = context(movedTo(office.secondClerk, livingTown), '2026-09-24')
    expect(take('record-visit', file, visit, assisting).tasks[0]?.doneOn).toBe('2026-09-24')
  })

  it('可以以人户分离为由延长，不超过法定上限', () => {
    const file = take('accept', apart(), { nearKinConfirmed: false }, clerk('2026-09-21'))
    const asked = take('request-extension', file, { ground: 'person-apart' }, clerk('2026-09-22'))
    const grant = { approved: true, toWorkdays: 46, signature }
    expect(refusalOf('extend', asked, grant, context(office.head, '2026-09-22')).code).toBe('beyond-the-limit')
    expect(
      take('extend', asked, { ...grant, toWorkdays: 30 }, context(office.head, '2026-09-22')).extension,
    ).toBeDefined()
  })
})

describe('案例 18：亲属在镇里办低保', () => {
  it('侄女不是近亲属：申明了也不登记，不必区里核实，照常办理', () => {
    const file = take(
      'accept',
      submittedCase({ declaredNearKin: true }),
      { nearKinConfirmed: false },
      clerk('2026-09-21'),
    )
    expect(file).toMatchObject({ stage: 'accepted', acceptance: { nearKin: false } })
    expect(spotCheckMandatory(file)).toBe(false)
  })

  it('孙女是近亲属：登记，区里必须核实，她自己回避，申请照常办理', () => {
    const kin = { nearKinConfirmed: true, relatives: [office.secondClerk.id] }
    const file = take('accept', submittedCase({ declaredNearKin: true }), kin, clerk('2026-09-21'))
    expect(spotCheckMandatory(file)).toBe(true)
    expect(refusalOf('start-investigation', file, {}, context(office.secondClerk, '2026-09-22')).code).toBe(
      'relative-declared',
    )
    expect(investigatingCase(file).stage).toBe('investigating')
  })
})

describe('案例 19：公示第五天有异议，复核后维持', () => {
  it('答复异议人，重新公示七天，两次公示都不计入时限：11 月 9 日', () => {
    const answered = answeredCase(objectedCase('2026-10-16'))
    const again = take('re-publicise', answered, { postedOn: day('2026-10-26') }, context(office.village, '2026-10-26'))
    expect(dueByOf(again, known)).toBe('2026-11-09')
    const asked = take('request-extension', again, { ground: 'objection' }, clerk('2026-10-27'))
    expect(asked.extensionRequest?.ground).toBe('objection')
  })
})

describe('案例 24：她还在前夫家的低保里', () => {
  const overlap = { id: 'overlap', code: 'member-in-another-case' }
  const file = () => submittedCase({ findings: [overlap] })

  it('申请照样收下，疑点只给镇街', () => {
    expect(file()).toMatchObject({ stage: 'submitted', findings: [overlap] })
    expect(maySee(applicant, file())).toBe('yes')
  })

  it('先把那一户改正：疑点没有核实，不能签初始意见', () => {
    const surveyed = assessedCase(verifiedCase(undefined))
    const doubted = { ...surveyed, findings: [overlap] }
    expect(refusalOf('survey-result', doubted, eligible, clerk('2026-09-29')).code).toBe('finding-unresolved')
    const resolved = take(
      'resolve-finding',
      doubted,
      { findingId: 'overlap', outcome: 'statement-stands' },
      clerk('2026-09-29'),
    )
    expect(firstReviewCase(assessedCase(resolved)).stage).toBe('first-review')
  })
})

import { yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import {
  acceptedCase,
  assessedCase,
  context,
  dibaoFound,
  eligible,
  father,
  firstReviewCase,
  homeVisit,
  ineligible,
  investigatingCase,
  mother,
  nothingFound,
  notifiedCase,
  office,
  paper,
  publicisedCase,
  queries,
  refusalOf,
  reportedCase,
  signature,
  submission,
  submittedCase,
  system,
  take,
  verifiedCase,
  visitedCase,
} from '../testing/index.ts'
import { unsettledQueries } from './verification.ts'
import { visitDay } from './visit-day.ts'

const clerk = (today: string) => context(office.clerk, today)
const second = (today: string) => context(office.secondClerk, today)
const answer = (
  file: Case,
  register: string,
  answered: 'found' | 'none' | 'not-covered' | 'error',
  on = '2026-09-25',
) => take('answer-verification', file, { register, memberId: father, answer: answered }, context(system, on))

describe('启动调查', () => {
  it('线上核对和入户调查同时开始', () => {
    expect(investigatingCase()).toMatchObject({
      stage: 'investigating',
      investigation: { by: office.clerk.id, on: '2026-09-22' },
      verification: { startedOn: '2026-09-22', outstanding: queries },
    })
  })

  it('没有给出核对项目的，由平台随后发起，只发起一次', () => {
    const started = take('start-investigation', acceptedCase(), {}, clerk('2026-09-22'))
    expect(started.verification).toBeUndefined()
    const none = { outstanding: [] }
    expect(refusalOf('start-verification', started, none, context(system, '2026-09-22')).code).toBe(
      'verification-not-started',
    )
    const asked = take('start-verification', started, { outstanding: queries }, context(system, '2026-09-22'))
    expect(refusalOf('start-verification', asked, { outstanding: queries }, context(system, '2026-09-22')).code).toBe(
      'verification-already-started',
    )
  })
})

describe('核对', () => {
  it('全部有了结果，核对才完成', () => {
    const half = answer(visitedCase(), 'household', 'none')
    expect(half.verification?.completedOn).toBeUndefined()
    expect(answer(half, 'social-insurance', 'found').verification?.completedOn).toBe('2026-09-25')
  })

  it.each(['error', 'not-covered'] as const)('回答“%s”等于不知道，核对未完成', (unusable) => {
    const file = answer(visitedCase(), 'household', unusable)
    expect(unsettledQueries(file)).toEqual(queries)
  })

  it('没有问过的、已经答过的，不再收', () => {
    const file = answer(visitedCase(), 'household', 'found')
    const again = { register: 'household', memberId: father, answer: 'none' } as const
    expect(refusalOf('answer-verification', file, again, context(system, '2026-09-26')).code).toBe(
      'register-has-answered',
    )
  })

  it('核对没有发起，就没有回答', () => {
    const started = take('start-investigation', acceptedCase(), {}, clerk('2026-09-22'))
    const input = { register: 'household', memberId: father, answer: 'none' } as const
    expect(refusalOf('answer-verification', started, input, context(system, '2026-09-26')).code).toBe(
      'verification-not-started',
    )
  })
})

describe('入户调查', () => {
  it('两个人一起去，都记在案', () => {
    expect(visitedCase().visits).toMatchObject([{ kind: 'home', on: '2026-09-24', by: ['clerk-1', 'clerk-2'] }])
    expect(visitedCase().handledBy).toEqual(['clerk-1', 'clerk-2'])
  })

  it('一个人去不算', () => {
    const alone = { ...homeVisit('2026-09-24'), companion: office.clerk.id }
    expect(refusalOf('record-visit', investigatingCase(), alone, clerk('2026-09-24')).code).toBe('two-people-needed')
  })

  it('同行的人是申请人的近亲属，不行', () => {
    const kin = { nearKinConfirmed: true, relatives: [office.secondClerk.id] }
    const accepted = take('accept', submittedCase(), kin, clerk('2026-09-21'))
    const visit = homeVisit('2026-09-24')
    expect(refusalOf('record-visit', investigatingCase(accepted), visit, clerk('2026-09-24')).code).toBe(
      'relative-declared',
    )
  })

  it('区里审查过此案的人不能再去调查', () => {
    const reviewed = take(
      'district-review',
      reportedCase(),
      { complete: false },
      context(office.districtClerk, '2026-10-20'),
    )
    const back = take('return-to-town', reviewed, { to: 'investigation' }, context(office.districtHead, '2026-10-21'))
    const visit = { ...homeVisit('2026-10-22'), companion: office.districtClerk.id }
    expect(refusalOf('record-visit', back, visit, clerk('2026-10-22')).code).toBe('conflicting-role')
  })

  it.each(['2026-09-17', '2026-09-25'])('走访日期 %s 不在申请之后、今天之前', (on) => {
    expect(refusalOf('record-visit', investigatingCase(), homeVisit(on), clerk('2026-09-24')).code).toBe(
      'date-not-possible',
    )
  })

  it.each([
    ['2026-09-24T23:59:00+08:00', '2026-09-24'],
    ['2026-09-24T16:00:00Z', '2026-09-25'],
    ['2026-09-24T15:59:59.999Z', '2026-09-24'],
    ['2026-09-24T00:30:00+09:00', '2026-09-23'],
    ['2026-12-31T20:00:00-05:00', '2027-01-01'],
  ])('时刻 %s 在重庆是 %s', (instant, expected) => {
    expect(visitDay(instant)).toBe(expected)
  })

  it('没有时区的时刻不收', () => {
    expect(() => visitDay('2026-09-24T10:00:00')).toThrow(RangeError)
  })
})

describe('以其他证据代替核对', () => {
  const evidence = (file: Case, register = 'household') =>
    ({
      register,
      memberId: father,
      letter: paper('letter'),
      statement: paper('statement'),
      visitId: file.visits[0]?.id ?? 'none',
    }) as const

  it('部门五个工作日没有答复，才可以代替', () => {
    const file = visitedCase()
    expect(refusalOf('stand-in-evidence', file, evidence(file), clerk('2026-09-29'))).toMatchObject({
      code: 'register-still-in-time',
      from: '2026-09-30',
    })
    expect(take('stand-in-evidence', file, evidence(file), clerk('2026-09-30')).standIns).toHaveLength(1)
  })

  it('部门答复不覆盖此人的，不必再等', () => {
    const file = answer(visitedCase(), 'household', 'not-covered')
    expect(take('stand-in-evidence', file, evidence(file), clerk('2026-09-25')).standIns).toHaveLength(1)
  })

  it('已经答复的不能代替，没有走访的不能代替', () => {
    const answered = answer(visitedCase(), 'household', 'found')
    expect(refusalOf('stand-in-evidence', answered, evidence(answered), clerk('2026-09-30')).code).toBe(
      'register-has-answered',
    )
    const unvisited = investigatingCase()
    expect(refusalOf('stand-in-evidence', unvisited, evidence(unvisited), clerk('2026-09-30')).code).toBe(
      'visit-missing',
    )
  })

  it('要另一个人再签一次，签了才算数，也只签一次', () => {
    const visited = answer(visitedCase(), 'social-insurance', 'found')
    const file = take('stand-in-evidence', visited, evidence(visited), clerk('2026-09-30'))
    const standInId = file.standIns[0]?.id ?? ''
    expect(unsettledQueries(file)).toEqual([queries[0]])
    expect(refusalOf('countersign-stand-in', file, { standInId, signature }, clerk('2026-09-30')).code).toBe(
      'conflicting-role',
    )
    expect(refusalOf('countersign-stand-in', file, { standInId: 'other', signature }, second('2026-09-30')).code).toBe(
      'stand-in-not-found',
    )
    const signed = take('countersign-stand-in', file, { standInId, signature }, second('2026-09-30'))
    expect(unsettledQueries(signed)).toEqual([])
    expect(signed.verification?.completedOn).toBeUndefined()
    expect(take('survey-result', assessedCase(signed), eligible, clerk('2026-09-30')).stage).toBe('first-review')
    expect(refusalOf('stand-in-evidence', file, evidence(file), clerk('2026-09-30')).code).toBe('already-stood-in')
    const other = visitedCase()
    const both = take(
      'stand-in-evidence',
      take('stand-in-evidence', other, evidence(other), clerk('2026-09-30')),
      evidence(other, 'social-insurance'),
      clerk('2026-09-30'),
    )
    const first = { standInId: both.standIns[0]?.id ?? '', signature }
    const once = take('countersign-stand-in', both, first, second('2026-09-30'))
    expect(refusalOf('countersign-stand-in', once, first, second('2026-09-30')).code).toBe('already-countersigned')
  })
})

describe('疑点', () => {
  const contradiction = { id: 'finding-1', code: 'income-differs', memberId: father, subject: 'wage' }
  const doubted = () => assessedCase(verifiedCase(), { ...dibaoFound, findings: [contradiction] })

  it('评估发现的矛盾要由人核实，核实之前不能签初始意见', () => {
    expect(refusalOf('survey-result', doubted(), eligible, clerk('2026-09-29'))).toMatchObject({
      code: 'finding-unresolved',
      findings: ['finding-1'],
    })
  })

  it('核实之后要重新评估，同一个疑点不再提出', () => {
    const input = { findingId: 'finding-1', outcome: 'corrected', correctedFen: yuan(1500) } as const
    const resolved = take('resolve-finding', doubted(), input, clerk('2026-09-29'))
    expect(resolved.findings[0]?.resolved).toMatchObject({ outcome: 'corrected', correctedFen: 150000 })
    expect(refusalOf('survey-result', resolved, eligible, clerk('2026-09-29')).code).toBe('assessment-outdated')
    const again = assessedCase(resolved, { ...dibaoFound, findings: [{ ...contradiction, id: 'finding-2' }] })
    expect(again.findings).toHaveLength(1)
    expect(take('survey-result', again, eligible, clerk('2026-09-29')).stage).toBe('first-review')
  })

  it('更正要写出数额；没有的、核实过的疑点不能再核实', () => {
    const resolve = (file: Case, findingId: string, outcome: 'corrected' | 'irrelevant') =>
      refusalOf('resolve-finding', file, { findingId, outcome }, clerk('2026-09-29')).code
    expect(resolve(doubted(), 'finding-1', 'corrected')).toBe('amount-not-possible')
    expect(resolve(doubted(), 'other', 'irrelevant')).toBe('finding-not-found')
    expect(resolve(assessedCase(), 'finding-1', 'irrelevant')).toBe('finding-not-found')
    const two = assessedCase(doubted(), { ...dibaoFound, findings: [{ id: 'finding-2', code: 'vehicle-found' }] })
    const input = { findingId: 'finding-1', outcome: 'irrelevant' } as const
    expect(resolve(take('resolve-finding', two, input, clerk('2026-09-29')), 'finding-1', 'irrelevant')).toBe(
      'finding-already-resolved',
    )
  })
})

describe('初始意见', () => {
  const unsetFigures = ['上年度当地城镇居民人均可支配收入']

  it('符合条件的，签字后进入初审', () => {
    expect(firstReviewCase()).toMatchObject({ stage: 'first-review', surveyResult: { eligible: true, by: 'clerk-1' } })
  })

  it.each([
    ['没有入户调查', () => investigatingCase(), 'visit-missing'],
    [
      '核对没有发起',
      () => visitedCase(take('start-investigation', acceptedCase(), {}, clerk('2026-09-22'))),
      'verification-not-started',
    ],
    ['核对没有完成', () => visitedCase(), 'verification-unfinished'],
    ['没有评估', () => verifiedCase(), 'assessment-missing'],
    [
      '缺少事实，算不出来',
      () => assessedCase(verifiedCase(), { ...nothingFound, result: 'undecided', decided: false }),
      'assessment-undecided',
    ],
    [
      '只缺政策参数',
      () => assessedCase(verifiedCase(), { ...nothingFound, result: 'undecided', decided: false, unsetFigures }),
      'parameter-unset',
    ],
  ])('%s，不能下结论', (_, file, code) => {
    expect(refusalOf('survey-result', file(), eligible, clerk('2026-09-29')).code).toBe(code)
  })

  it('只缺政策参数的，说出缺哪一个；参数设定、重新计算以后可以签', () => {
    const undecided = { ...nothingFound, result: 'undecided', decided: false, unsetFigures }
    const file = assessedCase(verifiedCase(), undecided)
    expect(refusalOf('survey-result', file, eligible, clerk('2026-09-29'))).toMatchObject({ figures: unsetFigures })
    expect(assessedCase(file).assessment).not.toHaveProperty('unsetFigures')
    expect(take('survey-result', assessedCase(file), eligible, clerk('2026-09-29')).stage).toBe('first-review')
  })

  it('邻里访问代替不了入户调查', () => {
    const file = take('record-visit', investigatingCase(), homeVisit('2026-09-24', 'neighbour'), clerk('2026-09-24'))
    expect(refusalOf('survey-result', file, eligible, clerk('2026-09-29')).code).toBe('visit-missing')
  })

  it('与评估不同，要写明理由；人作决定，不是机器', () => {
    const other = { ...eligible, amountFen: yuan(900) }
    expect(refusalOf('survey-result', assessedCase(), other, clerk('2026-09-29')).code).toBe('reason-needed')
    expect(refusalOf('survey-result', assessedCase(), ineligible, clerk('2026-09-29')).code).toBe('reason-needed')
    const file = take('survey-result', assessedCase(), { ...other, reason: '工资条为准' }, clerk('2026-09-29'))
    expect(file.surveyResult?.amountFen).toBe(90000)
  })

  it.each([
    { ...eligible, amountFen: yuan(0) },
    { ...ineligible, amountFen: yuan(1) },
  ])('符合要有金额，不符合没有金额', (input) => {
    expect(refusalOf('survey-result', assessedCase(), input, clerk('2026-09-29')).code).toBe('amount-not-possible')
  })
})

it('没有授权不得核对：成员未签，调查启动不了', () => {
  const members = submission.members.map(({ id, relation }) => ({ id, relation }))
  const file: Case = { ...acceptedCase(), members }
  expect(refusalOf('start-investigation', file, {}, clerk('2026-09-22'))).toMatchObject({
    code: 'authorisation-missing',
    members: [father, mother, 'child'],
  })
})

it('迟到的答复使原来的评估过时', () => {
  const visited = answer(visitedCase(), 'social-insurance', 'found')
  const file = assessedCase(visited)
  expect(file.assessment?.outdated).toBe(false)
  expect(answer(file, 'household', 'found', '2026-09-29').assessment?.outdated).toBe(true)
})

it('评估要在核对发起之后', () => {
  const started = take('start-investigation', acceptedCase(), {}, clerk('2026-09-22'))
  expect(refusalOf('assess', started, dibaoFound, context(system, '2026-09-22')).code).toBe('verification-not-started')
})

it('公示之后评估不再改变初审意见', () => {
  const before = publicisedCase()
  const after = take('assess', before, nothingFound, context(system, '2026-10-12'))
  expect(after.opinion).toEqual(before.opinion)
})

it('告知不符合之后不能再改初始意见', () => {
  expect(refusalOf('survey-result', notifiedCase(), eligible, clerk('2026-09-29')).code).toBe('stage-forbids')
})

import { yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import {
  answeredCase,
  applicant,
  assessedCase,
  context,
  day,
  eventsOf,
  firstReviewCase,
  handed,
  included,
  movedTo,
  notIncluded,
  objectedCase,
  office,
  opinionCase,
  place,
  publicisedCase,
  refusalOf,
  reportedCase,
  signature,
  stranger,
  system,
  take,
} from '../testing/index.ts'
import { gateGaps } from './report.ts'

const clerk = (today: string) => context(office.clerk, today)
const village = (today: string) => context(office.village, today)
const post = (on: string) => ({ postedOn: day(on) })
const told = (file: Case, on: string, index = 0) => ({
  objectionId: file.objections[index]?.id ?? '',
  receipt: handed(on),
})

describe('公示', () => {
  it('张贴当天不算，满七天：10 月 11 日张贴，公示到 18 日，19 日报送', () => {
    expect(publicisedCase().publicities).toMatchObject([
      { postedOn: '2026-10-11', endsOn: '2026-10-18', village: place.village, opinion: 1 },
    ])
    expect(refusalOf('report', publicisedCase(), { signature }, clerk('2026-10-18'))).toMatchObject({
      code: 'publicity-not-over',
      until: '2026-10-18',
    })
    expect(reportedCase().stage).toBe('reported')
  })

  it('拟纳入的上网，拟不纳入的只贴村公示栏', () => {
    const not = take('first-review-opinion', firstReviewCase(), notIncluded, clerk('2026-10-08'))
    expect(publicisedCase().publicities[0]?.onWeb).toBe(true)
    expect(publicisedCase(opinionCase(not.opinion ? firstReviewCase() : not)).publicities[0]?.onWeb).toBe(true)
    expect(publicisedCase(not).publicities[0]?.onWeb).toBe(false)
  })

  it('由居住的村张贴，户籍所在的村不行', () => {
    const apart = { ...opinionCase(), livingVillage: place.otherVillage }
    expect(refusalOf('publicise', apart, post('2026-10-11'), village('2026-10-11')).code).toBe('not-your-place')
    const living = context(movedTo(office.village, place.otherVillage), '2026-10-11')
    expect(take('publicise', apart, post('2026-10-11'), living).publicities[0]?.village).toBe(place.otherVillage)
  })

  it.each(['2026-10-07', '2026-10-12'])('张贴日期 %s 不在初审意见和今天之间', (on) => {
    expect(refusalOf('publicise', opinionCase(), post(on), village('2026-10-11')).code).toBe('date-not-possible')
  })
})

describe('公示异议', () => {
  it('任何人都可以提出，案卷里没有提出人', () => {
    const file = objectedCase('2026-10-18', publicisedCase(), stranger)
    expect(file.stage).toBe('re-investigating')
    const events = eventsOf('object', publicisedCase(), { newFacts: true }, context(office.village, '2026-10-18'))
    expect(JSON.stringify([file.objections, events])).not.toMatch(/stranger|village-1/)
  })

  it('公示期满之后不再是公示异议', () => {
    expect(refusalOf('object', publicisedCase(), { newFacts: true }, context(stranger, '2026-10-19')).code).toBe(
      'publicity-over',
    )
  })

  it('初审意见签了还没有张贴的，是还没有公示，不是公示期已满', () => {
    const early = (file: Case) => refusalOf('object', file, { newFacts: true }, context(stranger, '2026-10-19'))
    expect(early(opinionCase())).toMatchObject({ code: 'publicity-missing' })
    const { opinion } = publicisedCase()
    const again = {
      ...publicisedCase(),
      stage: 'opinion-given' as const,
      ...(opinion && { opinion: { ...opinion, number: 2 } }),
    }
    expect(early(again)).toMatchObject({ code: 'publicity-missing' })
  })

  it('同一公示期内的异议合并调查，一次重新公示', () => {
    const two = take('object', objectedCase('2026-10-13'), { newFacts: false }, context(stranger, '2026-10-14'))
    const ids = two.objections.map(({ id }) => id)
    const again = take('re-investigate', two, { objectionIds: ids, factsChanged: false }, clerk('2026-10-15'))
    const first = take('answer-objection', again, told(again, '2026-10-15'), clerk('2026-10-15'))
    expect(refusalOf('re-publicise', first, post('2026-10-19'), village('2026-10-19')).code).toBe(
      'objection-unanswered',
    )
    const both = take('answer-objection', first, told(first, '2026-10-16', 1), clerk('2026-10-16'))
    expect(take('re-publicise', both, post('2026-10-18'), village('2026-10-19'))).toMatchObject({ stage: 'publicised' })
  })

  it('首次公示要贴到期满，才能重新公示', () => {
    const answered = answeredCase(objectedCase('2026-10-13'), '2026-10-15')
    expect(refusalOf('re-publicise', answered, post('2026-10-17'), village('2026-10-17'))).toMatchObject({
      code: 'publicity-not-over',
      until: '2026-10-18',
    })
    expect(refusalOf('re-publicise', answered, post('2026-10-16'), village('2026-10-20')).code).toBe(
      'publicity-not-over',
    )
    const again = take('re-publicise', answered, post('2026-10-18'), village('2026-10-18'))
    expect(again.publicities.map(({ endsOn }) => endsOn)).toEqual(['2026-10-18', '2026-10-25'])
  })

  it('重新调查之前不能答复，答复过的不再答复', () => {
    const file = objectedCase()
    expect(refusalOf('answer-objection', file, told(file, '2026-10-16'), clerk('2026-10-16'))).toMatchObject({
      code: 'objection-not-investigated',
    })
    const ids = file.objections.map(({ id }) => id)
    const again = take('re-investigate', file, { objectionIds: ids, factsChanged: false }, clerk('2026-10-19'))
    expect(refusalOf('answer-objection', again, told(again, '2026-10-18'), clerk('2026-10-19')).code).toBe(
      'date-not-possible',
    )
    const two = take('object', again, { newFacts: false }, context(stranger, '2026-10-18'))
    const one = take('answer-objection', two, told(two, '2026-10-19'), clerk('2026-10-19'))
    expect(refusalOf('answer-objection', one, told(one, '2026-10-19'), clerk('2026-10-19')).code).toBe(
      'objection-already-answered',
    )
    expect(refusalOf('answer-objection', one, told(one, '2026-10-19', 9), clerk('2026-10-19')).code).toBe(
      'objection-not-found',
    )
  })

  it('不认识的、调查过的异议不能再调查', () => {
    const investigate = (file: Case, objectionIds: readonly string[]) =>
      refusalOf('re-investigate', file, { objectionIds, factsChanged: false }, clerk('2026-10-20')).code
    expect(investigate(objectedCase(), ['other'])).toBe('objection-not-found')
    expect(investigate(objectedCase(), [])).toBe('objection-not-found')
    expect(investigate(answeredCase(), [answeredCase().objections[0]?.id ?? ''])).toBe('objection-not-found')
  })

  it('重复提出又没有新事实的，答复即可，不再公示', () => {
    const second = take('re-publicise', answeredCase(), post('2026-10-26'), village('2026-10-26'))
    const repeated = take('object', second, { newFacts: false }, context(stranger, '2026-10-28'))
    expect(repeated).toMatchObject({ stage: 'publicised', objections: [{}, { needsInvestigation: false }] })
    expect(refusalOf('report', repeated, { signature }, clerk('2026-11-03')).code).toBe('objection-unanswered')
    const answered = take('answer-objection', repeated, told(repeated, '2026-10-29', 1), clerk('2026-10-29'))
    expect(take('report', answered, { signature }, clerk('2026-11-03')).stage).toBe('reported')
  })

  it('有新事实的，再调查、再公示', () => {
    const second = take('re-publicise', answeredCase(), post('2026-10-26'), village('2026-10-26'))
    const fresh = take('object', second, { newFacts: true }, context(stranger, '2026-10-28'))
    expect(fresh.stage).toBe('re-investigating')
  })

  it('没有异议就没有重新公示', () => {
    expect(refusalOf('re-publicise', opinionCase(), post('2026-10-11'), village('2026-10-11')).code).toBe(
      'nothing-to-publish-again',
    )
  })

  it('事实变了要签新的初审意见，再重新公示七天', () => {
    const file = objectedCase('2026-10-13')
    const ids = file.objections.map(({ id }) => id)
    const changed = take('re-investigate', file, { objectionIds: ids, factsChanged: true }, clerk('2026-10-15'))
    const answered = take('answer-objection', changed, told(changed, '2026-10-16'), clerk('2026-10-16'))
    expect(refusalOf('re-publicise', answered, post('2026-10-18'), village('2026-10-18')).code).toBe('opinion-outdated')
    const opinion = { ...included, amountFen: yuan(810) }
    expect(refusalOf('first-review-opinion', answered, opinion, clerk('2026-10-16')).code).toBe('assessment-outdated')
    const signed = take('first-review-opinion', assessedCase(answered), opinion, clerk('2026-10-16'))
    expect(signed.opinion).toMatchObject({ number: 2, outdated: false, amountFen: 81000 })
    expect(refusalOf('publicise', signed, post('2026-10-18'), village('2026-10-18')).code).toBe('already-publicised')
    const again = take('re-publicise', signed, post('2026-10-18'), village('2026-10-18'))
    expect(again.publicities.map(({ opinion: number }) => number)).toEqual([1, 2])
  })

  it('事实没有变的，不必另签初审意见', () => {
    expect(refusalOf('first-review-opinion', objectedCase(), included, clerk('2026-10-19')).code).toBe(
      'objection-not-investigated',
    )
  })
})

describe('报送的闸门（R95）', () => {
  const gaps = (file: Case, today = '2026-10-19') => gateGaps(file, day(today)).map(({ code }) => code)
  const without = <Key extends keyof Case>(key: Key): Case => {
    const { [key]: _, ...rest } = publicisedCase()
    return rest as Case
  }

  it('程序都走完了，闸门才开', () => {
    expect(gaps(publicisedCase())).toEqual([])
  })

  it.each([
    ['没有受理', () => without('acceptance'), 'acceptance-missing'],
    ['没有核对', () => without('verification'), 'verification-not-started'],
    ['没有入户调查', () => ({ ...publicisedCase(), visits: [] }), 'visit-missing'],
    ['没有评估', () => without('assessment'), 'assessment-missing'],
    ['没有初始意见', () => without('surveyResult'), 'survey-result-missing'],
    ['没有公示', () => ({ ...publicisedCase(), publicities: [] }), 'publicity-missing'],
  ])('%s，不能报送', (_, file, code) => {
    expect(gaps(file())).toEqual([code])
    expect(refusalOf('report', file(), { signature }, clerk('2026-10-19')).code).toBe(code)
  })

  it('没有初审意见，公示也不作数', () => {
    expect(gaps(without('opinion'))).toEqual(['opinion-missing', 'publicity-missing'])
  })

  it('旧意见的公示不能算作新意见的公示', () => {
    const file = publicisedCase()
    const renewed: Case = { ...file, opinion: { ...file.opinion!, number: 2 } }
    expect(gaps(renewed)).toEqual(['publicity-missing'])
    expect(gaps({ ...file, opinion: { ...file.opinion!, outdated: true } })).toEqual(['opinion-outdated'])
  })

  it('异议还没有答复，不能报送', () => {
    expect(gaps(objectedCase())).toEqual(['objection-not-investigated'])
  })
})

it('平台可以替没有登录的人收下异议', () => {
  expect(take('object', publicisedCase(), { newFacts: true }, context(system, '2026-10-12')).objections).toHaveLength(1)
  expect(
    take('object', publicisedCase(), { newFacts: true }, context(applicant, '2026-10-12')).objections,
  ).toHaveLength(1)
})

import { plainDate, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import type { Answers } from './answers.ts'
import { factsOfAnswers } from './facts-of-answers.ts'

const on = plainDate('2026-09-15')
const nobody = { adults: 0, sixties: 0, seventies: 0, preschool: 0, pupils: 0 }
const couple: Answers = {
  place: 'here-urban',
  persons: { ...nobody, adults: 2, pupils: 1 },
  disability: 'none',
  seriousIllness: false,
  monthlyIncome: yuan(1500),
  savings: yuan(2000),
  homes: 'one',
  vehicle: 'none',
  supporters: 'none',
  yearlySpending: yuan(0),
  emergency: 'none',
  childAlone: 'none',
}
const facts = (answers: Partial<Answers> = {}) => factsOfAnswers({ ...couple, ...answers }, on)
const said = (fact: Fact<unknown> | undefined): unknown => (fact?.known ? fact.value : fact?.reason)
const peopleIn = (persons: Partial<Answers['persons']>, more: Partial<Answers> = {}) =>
  facts({ persons: { ...nobody, ...persons }, ...more }).members
const lines = (members: readonly MemberFacts[], ...names: (keyof MemberFacts)[]) =>
  members.map((member) => [member.label, ...names.map((name) => said(member[name] as Fact<unknown>))])

describe('几口人', () => {
  test('夫妻和一个上学的孩子：本人、配偶、子女，都是申报的', () => {
    const { members } = facts()
    expect(lines(members, 'relation', 'birth', 'study', 'register')).toEqual([
      ['家里的一位成年人', 'applicant', '1986-09-01', 'none', 'chongqing'],
      ['家里的一位成年人', 'spouse', '1986-09-01', 'none', 'chongqing'],
      ['家里上学的孩子', 'child', '2014-09-01', 'school', 'chongqing'],
    ])
    expect(members.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3'])
    expect(members[0]?.birth).toMatchObject({ source: 'declared' })
  })

  test('年纪最大的排在前面，一组一个年龄；第三名成年人算兄弟姐妹，一起住满一年', () => {
    const everybody = peopleIn({ adults: 1, sixties: 1, seventies: 1, preschool: 1, pupils: 1 })
    expect(lines(everybody, 'relation', 'birth', 'study', 'monthsTogether')).toEqual([
      ['家里70岁以上的老人', 'applicant', '1951-09-01', 'none', 12],
      ['家里60多岁的老人', 'spouse', '1961-09-01', 'none', 12],
      ['家里的成年人', 'sibling', '1986-09-01', 'none', 12],
      ['家里上学的孩子', 'child', '2014-09-01', 'school', 12],
      ['家里没上学的孩子', 'child', '2022-09-01', 'preschool', 12],
    ])
  })

  test('户口在外地的，人人都在外地；城乡决定用哪个标准', () => {
    const elsewhere = facts({ place: 'elsewhere' })
    expect(elsewhere.members.map(({ register }) => said(register))).toEqual(['elsewhere', 'elsewhere', 'elsewhere'])
    const standards = (['here-urban', 'here-rural', 'elsewhere'] as const).map((place) => facts({ place }).standardArea)
    expect(standards.map(said)).toEqual(['urban', 'rural', 'urban'])
  })

  test('孩子没有父母照料，说的是其中一个孩子，不是大人', () => {
    const children = peopleIn({ adults: 1, pupils: 2, preschool: 1 }, { childAlone: 'unsupported' })
    expect(lines(children, 'orphan', 'deFactoUnsupported')).toEqual([
      ['家里的成年人', false, false],
      ['家里的一个上学的孩子', false, true],
      ['家里的一个上学的孩子', false, false],
      ['家里没上学的孩子', false, true],
    ])
    expect(lines(peopleIn({ pupils: 1 }, { childAlone: 'orphan' }), 'orphan', 'deFactoUnsupported')).toEqual([
      ['家里上学的孩子', true, false],
    ])
    expect(said(peopleIn({ pupils: 1 })[0]?.orphan)).toBe(false)
  })
})

describe('钱、病、残', () => {
  test('全家的收入和存款记在一个人身上，别人是零；不清楚就是未知', () => {
    const names = ['transfers', 'financialAssets', 'seriousIllness'] as const
    expect(lines(facts({ seriousIllness: true }).members, ...names)).toEqual([
      ['家里的一位成年人', 150_000, 200_000, true],
      ['家里的一位成年人', 0, 0, false],
      ['家里上学的孩子', 0, 0, false],
    ])
    const unsure = facts({ monthlyIncome: 'not-sure', savings: 'not-sure', yearlySpending: 'not-sure' })
    expect(lines(unsure.members.slice(0, 1), 'transfers', 'financialAssets')).toEqual([
      ['家里的一位成年人', 'not-stated', 'not-stated'],
    ])
    expect(said(unsure.medicalSpending)).toBe('not-stated')
  })

  test.each<[Answers['disability'], unknown]>([
    ['none', ['none', 0]],
    ['severe', ['physical', 2]],
    ['level-3-mind', ['mental', 3]],
    ['other', ['physical', 4]],
  ])('残疾证选“%s”', (disability, expected) => {
    const [eldest, second] = facts({ disability }).members
    expect([said(eldest?.disability), said(eldest?.disabilityLevel)]).toEqual(expected)
    expect(said(second?.disability)).toBe('none')
  })

  test('一年自己付的钱当作医疗，上学和康复不另问', () => {
    const { medicalSpending, educationSpending, rehabilitationSpending } = facts({ yearlySpending: yuan(30_000) })
    expect([medicalSpending, educationSpending, rehabilitationSpending].map(said)).toEqual([3_000_000, 0, 0])
  })
})

describe('房、车、家庭以外的人', () => {
  const count = (list: Fact<readonly unknown[]>) => (list.known ? list.value.length : list.reason)

  test('没有房是零套，一套是一套，更多按两套；面积没有问，是未知', () => {
    const homes = (['none', 'one', 'more'] as const).map((answer) => facts({ homes: answer }).dwellings)
    expect(homes.map(count)).toEqual([0, 1, 2])
    const [, , several] = homes
    expect(several?.known && several.value.map(({ label, area }) => [label, said(area)])).toEqual([
      ['住房1', 'not-stated'],
      ['住房2', 'not-stated'],
    ])
  })

  test('摩托车和汽车分得开', () => {
    const vehicles = (['none', 'motorcycle', 'car'] as const).map((vehicle) => facts({ vehicle }).vehicles)
    expect(vehicles.map((list) => list.known && list.value.map(({ type }) => said(type)))).toEqual([
      [],
      ['two-wheel-motorcycle'],
      ['car'],
    ])
  })

  test('家庭以外的人：没有、有、没有能力、不清楚，是四种回答', () => {
    const answers = (['none', 'able', 'unable', 'not-sure'] as const).map(
      (one) => facts({ supporters: one }).supporters,
    )
    expect(answers.map(count)).toEqual([0, 1, 1, 'not-stated'])
    expect(answers.map((list) => list.known && list.value.map(({ unable }) => said(unable)))).toEqual([
      [],
      [false],
      [true],
      false,
    ])
  })
})

describe('遇到的困难', () => {
  test('没有困难就说没有，别的不填', () => {
    const { hardship, hardshipSituation, affectedPersons } = facts()
    expect([hardship, hardshipSituation, affectedPersons].map(said)).toEqual(['none', 'not-stated', 'not-stated'])
  })

  test.each<[Answers['emergency'], unknown]>([
    ['accident', ['sudden', 'accident']],
    ['illness', ['sudden', 'illness']],
    ['other', ['sudden', 'other']],
    ['spending', ['expenditure', 'other']],
  ])('选“%s”', (emergency, expected) => {
    const { hardship, hardshipSituation, affectedPersons, necessaryCost, aidedForSameCause } = facts({
      emergency,
      yearlySpending: yuan(18_000),
    })
    expect([said(hardship), said(hardshipSituation)]).toEqual(expected)
    expect([said(affectedPersons), said(necessaryCost)]).toEqual([3, 1_800_000])
    expect(said(aidedForSameCause)).toBe('not-stated')
  })

  test('外地人在急难发生地申请，本市人在户籍地', () => {
    const place = (answer: Answers['place']) => said(facts({ place: answer, emergency: 'accident' }).placeOfRequest)
    expect([place('elsewhere'), place('here-rural')]).toEqual(['emergency', 'register'])
  })
})

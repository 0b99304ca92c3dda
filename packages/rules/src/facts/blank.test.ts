import { expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { today } from '../testing/a-family.ts'
import { householdWithNothing, memberWithNothing, unknownHousehold, unknownMember } from './blank.ts'
import { householdCatalogue, memberCatalogue } from './catalogue.ts'
import { unknown } from './fact.ts'

test('什么都还不知道的家庭：每一项都是未知，没有成员，没有疑点，不能判定', () => {
  const { members, findings, ...facts } = unknownHousehold('no-answer')
  expect([members, findings]).toEqual([[], []])
  expect(Object.keys(facts)).toEqual([...Object.keys(householdCatalogue), 'dwellings', 'vehicles', 'supporters'])
  expect(Object.values(facts).filter((fact) => fact.known || fact.reason !== 'no-answer')).toEqual([])

  const person = unknownMember('m1', '申请人')
  const assessment = assessHousehold({ ...unknownHousehold(), members: [person] }, today)
  expect(assessment.result).toBe('undecided')
})

test('什么都还不知道的人：每一项都是未知，未填报的说未填报', () => {
  const { id, label, ...facts } = unknownMember('m1', '申请人')
  expect([id, label]).toEqual(['m1', '申请人'])
  expect(facts).toEqual(Object.fromEntries(Object.keys(memberCatalogue).map((name) => [name, unknown('not-stated')])))
})

test('一无所有的家庭，清单都是空的，不是未知；与申请人关系、出生日期仍须填报', () => {
  const { members, findings, dwellings, vehicles, supporters } = householdWithNothing('declared')
  expect([members, findings]).toEqual([[], []])
  for (const list of [dwellings, vehicles, supporters]) {
    expect(list).toEqual({ known: true, value: [], source: 'declared' })
  }
  const { relation, birth, wage } = memberWithNothing('m1', '申请人', 'declared')
  expect([relation, birth]).toEqual([unknown('not-stated'), unknown('not-stated')])
  expect(wage).toEqual({ known: true, value: 0, source: 'declared' })
})

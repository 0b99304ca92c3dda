import type { CasePage } from '@jzt/contract'
import type { MemberId } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { casePage } from '../../test-support/family.ts'
import { assessedFor, assessedGrant, differs, grantable, hasCash, isToMembers } from './grant-choice.ts'

const { assessment } = casePage()

test('只能批准申请过的；申请低保或低保边缘的可以只保一个人', () => {
  expect(grantable(['dibao', 'tekun'])).toEqual(['dibao', 'single-person', 'tekun'])
  expect(grantable(['marginal'])).toEqual(['single-person', 'marginal'])
  expect(grantable(['temporary'])).toEqual(['temporary'])
})

test('特困和单人保落实到人，低保边缘和刚性支出困难没有现金', () => {
  expect(['tekun', 'single-person'].every((name) => isToMembers(name as 'tekun'))).toBe(true)
  expect(isToMembers('dibao')).toBe(false)
  expect([hasCash('marginal'), hasCash('rigid'), hasCash('temporary')]).toEqual([false, false, true])
})

test('选了一项就带出评估对这一项算出的金额；评估说不符合的不带', () => {
  expect(assessedFor(assessment, 'dibao')).toBe(91_000)
  expect(assessedFor(assessment, 'tekun')).toBeUndefined()
  expect(assessedFor(assessment, 'marginal')).toBe(0)
})

test('评估的结果不在申请之列的，按不符合填；还不能判定的不填', () => {
  expect(assessedGrant({ assessment, asked: ['dibao'] })).toEqual({ programme: 'dibao', amountFen: 91_000 })
  expect(assessedGrant({ assessment, asked: ['rigid'] })).toEqual({ amountFen: 0 })
  const undecided = { ...assessment, result: 'undecided' } as CasePage['assessment']
  expect(assessedGrant({ assessment: undecided, asked: ['dibao'] })).toBeUndefined()
})

test('项目、人、金额有一样不同就要写理由', () => {
  const [a, b] = ['a' as MemberId, 'b' as MemberId]
  const proposed = { programme: 'tekun' as const, members: [a, b], amountFen: 130_100 }
  expect(differs({ ...proposed, members: [b, a] }, proposed)).toBe(false)
  expect(differs({ ...proposed, members: [a] }, proposed)).toBe(true)
  expect(differs({ ...proposed, amountFen: 1 }, proposed)).toBe(true)
  expect(differs({ ...proposed, programme: 'dibao' }, proposed)).toBe(true)
  // The assessment knows persons by their place in the household, and names nobody.
  expect(differs(proposed, { programme: 'tekun', amountFen: 130_100 })).toBe(false)
})

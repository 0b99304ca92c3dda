import type { CasePage } from '@jzt/contract'
import type { MemberId } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { casePage } from '../../test-support/case-page.ts'
import {
  assessedFor,
  assessedGrant,
  besideOf,
  choicesOf,
  differs,
  grantOf,
  hasCash,
  isToMembers,
} from './grant-choice.ts'

const { assessment } = casePage()
const daughter = 'daughter' as MemberId
const two = {
  ...assessment,
  result: 'single-person',
  together: [
    { programme: 'single-person', members: [daughter], amountFen: 87_000, why: '单人保：女儿符合' },
    { programme: 'marginal', amountFen: 0, why: '低保边缘：家庭符合' },
  ],
} as CasePage['assessment']

test('能批哪几项由服务端说了算：申请低保或低保边缘的可以只保一个人', () => {
  expect(choicesOf(casePage({ more: { asked: ['dibao', 'tekun'] } }))).toEqual(['dibao', 'tekun', 'single-person'])
  expect(choicesOf(casePage({ more: { asked: ['temporary'] } }))).toEqual(['temporary'])
})

test('和主项不能同时享受的不列出来；和另外选了的冲突的，选不上', () => {
  const page = casePage({ more: { asked: ['dibao', 'marginal', 'rigid'] } })
  expect(besideOf(page, { programme: 'dibao' })).toEqual([])
  expect(besideOf(page, { programme: 'single-person', also: [{ programme: 'marginal' }] })).toEqual([
    { programme: 'marginal', isOut: false },
    { programme: 'rigid', isOut: true },
  ])
})

test('特困和单人保落实到人，低保边缘和刚性支出困难没有现金', () => {
  expect(['tekun', 'single-person'].every((name) => isToMembers(name as 'tekun'))).toBe(true)
  expect(isToMembers('dibao')).toBe(false)
  expect([hasCash('marginal'), hasCash('rigid'), hasCash('temporary')]).toEqual([false, false, true])
})

test('选了一项就带出评估对这一项算出的人和金额；评估说不符合的不带', () => {
  expect(assessedFor(assessment, 'dibao')).toEqual({ programme: 'dibao', amountFen: 91_000 })
  expect(assessedFor(assessment, 'tekun').amountFen).toBeUndefined()
  expect(assessedFor(assessment, 'marginal')).toEqual({ programme: 'marginal', amountFen: 0 })
  expect(assessedFor(two, 'single-person').members).toEqual([daughter])
})

test('评估找出几项就填几项；找不出的按不符合填；还不能判定的不填', () => {
  expect(assessedGrant({ assessment })).toEqual({ programme: 'dibao', amountFen: 91_000, also: [] })
  expect(assessedGrant({ assessment: two })).toEqual({
    programme: 'single-person',
    members: [daughter],
    amountFen: 87_000,
    also: [{ programme: 'marginal', amountFen: 0 }],
  })
  const nothing = { ...assessment, result: 'none', together: [] } as unknown as CasePage['assessment']
  expect(assessedGrant({ assessment: nothing })).toEqual({ amountFen: 0 })
  const undecided = { ...assessment, result: 'undecided' } as CasePage['assessment']
  expect(assessedGrant({ assessment: undecided })).toBeUndefined()
})

test('项目、人、金额有一样不同，多一项少一项，都要写理由', () => {
  const [a, b] = ['a' as MemberId, 'b' as MemberId]
  const proposed = { programme: 'tekun' as const, members: [a, b], amountFen: 130_100 }
  expect(differs({ ...proposed, members: [b, a] }, proposed)).toBe(false)
  expect(differs({ ...proposed, members: [a] }, proposed)).toBe(true)
  expect(differs({ ...proposed, amountFen: 1 }, proposed)).toBe(true)
  expect(differs({ ...proposed, programme: 'dibao' }, proposed)).toBe(true)
  const withDibao = { ...proposed, also: [{ programme: 'dibao' as const, amountFen: 61_000 }] }
  expect(differs(withDibao, proposed)).toBe(true)
  expect(differs(withDibao, { ...withDibao, also: [{ programme: 'dibao', amountFen: 61_000 }] })).toBe(false)
  // A proposal that names nobody is not compared by members.
  expect(differs(proposed, { programme: 'tekun', amountFen: 130_100 })).toBe(false)
})

test('以前签的几项照样带出来', () => {
  const opinion = { kind: 'survey-result', include: true, amountFen: 87_000, by: '周洁', on: '2026-10-27', reason: '' }
  const signed = {
    ...opinion,
    programme: 'single-person',
    members: [daughter],
    also: [{ programme: 'marginal', amountFen: 0 }],
  }
  expect(grantOf(signed as unknown as CasePage['opinions'][number], 'dibao')).toEqual({
    programme: 'single-person',
    members: [daughter],
    amountFen: 87_000,
    also: [{ programme: 'marginal', amountFen: 0 }],
  })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseProgress } from '@jzt/contract'
import {
  guardianOf,
  guardiansOf,
  guardianWrongs,
  outside,
  outsideFields,
  ownFields,
  whyGuardian,
} from '../../src/authorise/guardian.ts'

const members = [
  { memberId: 'm1', name: '王秀英', isApplicant: true, authorised: false },
  { memberId: 'm2', name: '李大力', isApplicant: false, authorised: false, guardianFor: 'no-capacity' },
  { memberId: 'm3', name: '李小明', isApplicant: false, authorised: false, guardianFor: 'minor' },
] as unknown as CaseProgress['members']

test('a child and who was declared without capacity have a guardian, and each is told why; others sign themselves', () => {
  assert.deepEqual(members.map(whyGuardian), [
    undefined,
    '法院判过他不能自己作主。由监护人签，不用他签。',
    '是孩子，由监护人替他签。',
  ])
})

test('only who may sign for himself can be a guardian; somebody from outside the family always can', () => {
  assert.deepEqual(
    guardiansOf(members).map(({ label }) => label),
    ['王秀英', '不住一起的人'],
  )
})

test('a guardian from outside gives name and relation, and his phone where he likes', () => {
  assert.deepEqual(
    guardianWrongs(outsideFields, {}).map(({ words }) => words),
    ['“监护人的姓名”还没有写', '“监护人是他的什么人”还没有选'],
  )
  assert.equal(guardianWrongs(ownFields, { guardianName: '李大姐', guardianRelation: 'sibling' }).length, 0)
  assert.equal(
    guardianWrongs(outsideFields, { guardianName: '李大姐', guardianRelation: 'sibling', guardianPhone: '12' }).length,
    1,
  )
  assert.deepEqual(guardianOf('m1', { guardianName: '别人' }), { guardian: 'm1' })
  assert.deepEqual(guardianOf(outside, { guardianName: ' 李大姐 ', guardianRelation: 'sibling', guardianPhone: '' }), {
    guardianOutside: { name: '李大姐', relation: 'sibling' },
  })
})

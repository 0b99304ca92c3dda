import type { CaseEvent } from '@jzt/casework'
import { plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import type { EventRow } from '../casework/index.ts'
import { timelineOf } from './timeline.ts'

const helpOf = (event: object) => {
  const on = plainDate('2026-09-21')
  const row = { seq: 1, at: new Date('2026-09-21T02:00:00Z'), onDate: on, actorKind: 'citizen', actorId: null }
  const [entry] = timelineOf([{ ...row, event: { on, ...event } as CaseEvent } as EventRow], new Map())
  return entry?.details.filter(({ label }) => label === '救助').map(({ value }) => value)
}

test('提交申请写明申请的每一项；只能申请一项的时候留下的，写那一项', () => {
  const submitted = { kind: 'case-submitted', programme: 'dibao' }
  expect(helpOf({ ...submitted, asked: ['dibao', 'marginal', 'temporary'] })).toEqual([
    '最低生活保障、低保边缘家庭、临时救助',
  ])
  expect(helpOf(submitted)).toEqual(['最低生活保障'])
  expect(helpOf({ kind: 'investigation-started' })).toEqual([])
})

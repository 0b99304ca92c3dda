import { type OfficerId, plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { listsShown, type Showing } from './lists-shown.ts'
import type { Touched } from './touched-cases.ts'

const showing = (draftId: string, change: Partial<Showing> = {}): Showing => ({
  actor: { id: 'city-a' as OfficerId, division: '50' },
  draft: { draftId, version: 1, state: 'open' },
  today: plainDate('2026-09-21'),
  ...change,
})
const list = (same: number): Touched => ({
  on: plainDate('2026-10-01'),
  inForce: false,
  same,
  notAssessed: 0,
  changed: [],
})

test('翻到后面几页，看的还是第一页的那一份；重新打开的换成新的', () => {
  const lists = listsShown()
  lists.keep(showing('a'), list(1))
  expect(lists.find(showing('a'))?.same).toBe(1)
  lists.keep(showing('a'), list(2))
  expect(lists.find(showing('a'))?.same).toBe(2)
})

test('换了人、换了辖区、改了草案、公布了、过了一天，都不是那一份', () => {
  const lists = listsShown()
  lists.keep(showing('a'), list(1))
  const draft = { draftId: 'a', version: 1, state: 'open' } as const
  const division = '50'
  const others: Partial<Showing>[] = [
    { actor: { id: 'city-b' as OfficerId, division } },
    { actor: { id: 'city-a' as OfficerId, division: '500103' } },
    { draft: { ...draft, version: 2 } },
    { draft: { ...draft, state: 'published' } },
    { today: plainDate('2026-09-22') },
  ]
  for (const other of others) expect(lists.find(showing('a', other))).toBeUndefined()
})

test('只记最近看的几份', () => {
  const lists = listsShown(2)
  for (const draftId of ['a', 'b', 'c']) lists.keep(showing(draftId), list(1))
  expect(['a', 'b', 'c'].map((draftId) => lists.find(showing(draftId)) !== undefined)).toEqual([false, true, true])
})

import type { CasePage } from '@jzt/contract'
import { expect, test } from 'vitest'
import { changesSince, tellChanges } from './changes.ts'

const entry = (seq: number, title: string) => ({
  seq,
  at: '2026-11-22T08:57:13Z',
  on: '2026-11-22',
  kind: 'x',
  title,
  by: '系统',
  details: [],
})
const page = (...titles: string[]) =>
  ({ timeline: titles.map((title, index) => entry(index + 1, title)) }) as unknown as CasePage

test('只说打开之后发生的事', () => {
  expect(changesSince(page('受理'), page('受理', '登记走访')).map(({ title }) => title)).toEqual(['登记走访'])
  expect(changesSince(page('受理'), page('受理'))).toEqual([])
})

test('同一分钟里同样的事合成一行', () => {
  expect(tellChanges(changesSince(page(), page('部门答复', '部门答复', '核对完成')))).toEqual([
    '2026-11-22 16:57　系统　部门答复（2 项）',
    '2026-11-22 16:57　系统　核对完成',
  ])
})

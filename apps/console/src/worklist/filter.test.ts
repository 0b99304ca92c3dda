import { expect, test } from 'vitest'
import { readFilter, showsEveryOpenCase, withoutPage, worklistAddress, writeFilter } from './filter.ts'

test('筛选条件写进地址，再读出来一样', () => {
  const filter = {
    stage: 'publicised',
    programme: 'tekun',
    holder: 'all',
    due: 'overdue',
    division: '500199001',
    find: '张三',
  } as const
  expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter)
})

test('地址里看不懂的条件不算，页面照常打开', () => {
  expect(
    readFilter(new URLSearchParams('stage=flying&programme=car&holder=me&due=never&division=51&find=%20&x=1')),
  ).toEqual({})
})

test('换了条件就从第一页看起', () => {
  expect(withoutPage({ stage: 'accepted', after: 'p2' })).toEqual({ stage: 'accepted' })
})

test('各阶段的件数只在列表没有另外收窄时才有意义', () => {
  expect(showsEveryOpenCase({})).toBe(true)
  expect(showsEveryOpenCase({ stage: 'accepted', holder: 'all', after: 'p2' })).toBe(true)
  for (const narrowed of [{ outcome: 'granted' }, { holder: 'mine' }, { due: 'overdue' }, { find: '张三' }] as const) {
    expect(showsEveryOpenCase(narrowed)).toBe(false)
  }
})

test('没有条件就是整个待办', () => {
  expect(worklistAddress({})).toBe('/worklist')
  expect(worklistAddress({ due: 'overdue', holder: undefined })).toBe('/worklist?due=overdue')
})

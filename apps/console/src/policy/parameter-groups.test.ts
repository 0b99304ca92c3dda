import type { ParameterView } from '@jzt/contract'
import { expect, test } from 'vitest'
import { groupsOf, isMeant } from './parameter-groups.ts'

test('按救助项目分组，低保在最前，孤儿的在最后；没有分过组的也不会漏掉', () => {
  const names = ['child-allowance.scattered', 'tekun.base', 'fresh.one', 'property.minimum-area', 'standard.urban']
  expect(
    groupsOf(names.map((name) => ({ name }))).map(({ title, parameters }) => [title, parameters[0]?.name]),
  ).toEqual([
    ['低保', 'standard.urban'],
    ['特困', 'tekun.base'],
    ['家庭、收入和财产的核算（各项共用）', 'property.minimum-area'],
    ['孤儿、事实无人抚养儿童', 'child-allowance.scattered'],
    ['其他', 'fresh.one'],
  ])
})

const grace = {
  name: 'grace.months',
  title: '渐退期',
  history: [{ document: '民发〔2021〕57号第三十三条留给地方' }],
  districtHistory: [],
} as unknown as ParameterView

test.each(['渐退', 'GRACE', '〔2021〕57号', '第三十三条', '第33条', '33', '57', '渐退 33', ''])(
  '按“%s”找得到渐退期',
  (find) => {
    expect(isMeant(grace, find)).toBe(true)
  },
)

test.each(['特困', '第三条', '3条', '第34条', '渐退 34'])('按“%s”找不到渐退期', (find) => {
  expect(isMeant(grace, find)).toBe(false)
})

test.each([
  ['10', '第十条'],
  ['11', '第十一条'],
  ['20', '第二十条'],
  ['103', '第一百零三条'],
  ['118', '第一百一十八条'],
])('%s 就是%s', (find, document) => {
  expect(isMeant({ ...grace, history: [{ document }] } as unknown as ParameterView, find)).toBe(true)
})

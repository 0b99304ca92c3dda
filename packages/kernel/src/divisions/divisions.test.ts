import { describe, expect, test } from 'vitest'
import { plainDate } from '../plain-date.ts'
import { childrenOf, divisionName, findDivision, successorOf, validOn } from './index.ts'

const before = plainDate('2025-11-05')
const change = plainDate('2025-11-06')

describe('2025 年 11 月 6 日的区划调整', () => {
  test('渝北区、江北区撤销，由两江新区承接', () => {
    expect([before, change].map((day) => validOn('500112', day))).toEqual([true, false])
    expect([before, change].map((day) => validOn('500157', day))).toEqual([false, true])
    expect(['500105', '500112', '500112002', '500109104'].map(successorOf)).toEqual([
      '500157',
      '500157',
      '500157007',
      '500157110',
    ])
  })
  test('统景等五镇划入北碚，代码未公布前沿用原代码', () => {
    expect(divisionName('500112133', before)).toBe('重庆市渝北区统景镇')
    expect(divisionName('500112133', change)).toBe('重庆市北碚区统景镇')
    expect(successorOf('500112133')).toBe('500112133')
    expect(childrenOf('500109').map(({ name }) => name)).toContain('统景镇')
    expect(childrenOf('500112', before).map(({ name }) => name)).toContain('统景镇')
  })
  test('现行 37 个区县、1031 个镇街；两江新区 31 个街道、11 个镇', () => {
    const counties = childrenOf('50')
    expect(counties).toHaveLength(37)
    expect(counties.flatMap(({ code }) => childrenOf(code))).toHaveLength(1031)
    expect(childrenOf('500157').filter(({ name }) => name.endsWith('街道'))).toHaveLength(31)
    expect(childrenOf('50', before)).toHaveLength(38)
  })
})

test('名称给出完整路径，村（社区）代码给出所在镇街', () => {
  expect(divisionName('50')).toBe('重庆市')
  expect(divisionName('500103001')).toBe('重庆市渝中区七星岗街道')
  expect(divisionName('500103001003')).toBe('重庆市渝中区七星岗街道')
})

test('管理区没有区划代码，但照看其所辖镇街', () => {
  expect(findDivision('cq-ws')).toMatchObject({ name: '万盛经开区', kind: 'zone' })
  expect(childrenOf('cq-ws')).toHaveLength(10)
})

test('未知代码：查无此处，不在任何日期有效', () => {
  expect(findDivision('500199')).toBeUndefined()
  expect(validOn('500199', change)).toBe(false)
  expect(successorOf('500199')).toBeUndefined()
  expect(childrenOf('500199')).toEqual([])
})

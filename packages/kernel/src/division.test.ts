import { expect, test } from 'vitest'
import { countyOf, isWithin, levelOf, townOf } from './division.ts'

test('代码越长范围越小，前缀即上级', () => {
  expect(['50', '500103', '500103001', '500103001003'].map(levelOf)).toEqual(['city', 'county', 'town', 'village'])
  expect(countyOf('500103001003')).toBe('500103')
  expect(townOf('500103001003')).toBe('500103001')
})

test('镇街在所属区县之内，不在相邻区县之内', () => {
  expect(isWithin('500103001', '500103')).toBe(true)
  expect(isWithin('500103', '500103')).toBe(true)
  expect(isWithin('500103', '500103001')).toBe(false)
  expect(isWithin('500104001', '500103')).toBe(false)
})

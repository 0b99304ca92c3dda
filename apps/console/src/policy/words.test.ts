import { expect, test } from 'vitest'
import { periodWords, readValue, valueText, valueWords } from './words.ts'

test.each([
  ['800', 'fen', 80_000],
  ['1,651.50元', 'fen', 165_150],
  ['１０.５', 'area', 1_050],
  ['150', '%', 150],
  ['', 'fen', null],
] as const)('填“%s”（%s），送出的是最小单位', (text, unit, value) => {
  expect(readValue(text, unit)).toEqual({ value })
})

test.each([
  ['八百', 'fen', '请填数字，最多两位小数'],
  ['800.123', 'fen', '请填数字，最多两位小数'],
  ['1.5', '倍', '请填整数'],
  ['-1', '%', '请填整数'],
])('填“%s”（%s），说明怎么填', (text, unit, fault) => {
  expect(readValue(text, unit)).toEqual({ fault })
})

test('送来的值照样填回去', () => {
  expect([valueText(80_000, 'fen'), valueText(1_050, 'area'), valueText(24, '倍'), valueText(null, 'fen')]).toEqual([
    '800',
    '10.50',
    '24',
    '',
  ])
})

test('值和日期用中文写', () => {
  expect(valueWords(77_000, 'fen')).toBe('770 元')
  expect([valueWords(150, '%'), valueWords(3, '年'), valueWords(1, '是否'), valueWords(null, 'fen')]).toEqual([
    '150%',
    '3 年',
    '是',
    '未设定',
  ])
  expect(periodWords({ from: '2026-10-01', to: null })).toBe('2026-10-01 至今')
})

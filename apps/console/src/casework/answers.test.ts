import { expect, test } from 'vitest'
import { answerMark, isComplete, recordWords } from './answers.ts'
import { answerWords } from './words.ts'

const statuses = Object.keys(answerWords) as Parameters<typeof isComplete>[0]['status'][]

test('只有查到、查无和有人签字代替的，才算有答复；不在查询范围的仍是未知', () => {
  expect(statuses.filter((status) => isComplete({ status }))).toEqual(['found', 'none', 'stood-in'])
})

test('出错、读不懂、没有答复的，一律醒目', () => {
  expect(statuses.filter((status) => answerMark({ status }) === 'late')).toEqual(['error', 'no-answer', 'malformed'])
})

test('登记内容写成一行，空的不写', () => {
  expect(recordWords({ 参保单位: '某厂', 月缴费基数: '3,500 元', 状态: '', 参保起始: null })).toBe(
    '参保单位：某厂，月缴费基数：3,500 元',
  )
})

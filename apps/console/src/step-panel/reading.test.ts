import { expect, test } from 'vitest'
import { readStep, tidy } from './reading.ts'

const id = '0190a6c0-0000-7000-8000-000000000001'
const messagesOf = (...input: Parameters<typeof readStep>) => {
  const read = readStep(...input)
  return read.ok ? [] : read.faults.map(({ path, message }) => `${path.join('.')} ${message}`)
}

test('没有填的不送：空项、空组、列表里的空位', () => {
  expect(
    tidy({ note: '', valueFen: undefined, agent: { on: undefined }, signatures: [undefined, { documentId: id }] }),
  ).toEqual({
    signatures: [{ documentId: id }],
  })
})

test('空表单逐项说明缺什么，全是中文', () => {
  const messages = messagesOf('first-review-opinion', {})
  expect(messages).toHaveLength(4)
  for (const message of messages) expect(message.replace(/^\S+ /, '')).toMatch(/^[\u4e00-\u9fff，0-9 .]+$/)
})

test('金额写成汉字，请人改成数字', () => {
  expect(messagesOf('confirm', { amountFen: '九百', signature: { documentId: id } })).toEqual([
    'amountFen 请填写数字，如 910 或 565.58',
  ])
})

test('填好的一步原样送出，选填的空着就不送', () => {
  const read = readStep('confirm', { amountFen: 91_000, reason: '', signature: { documentId: id } })
  expect(read).toEqual({ ok: true, input: { amountFen: 91_000, signature: { documentId: id } } })
})

test('可以空着、但必须送的文字，没填就送空文字', () => {
  const read = readStep('contact', { channel: 'phone', outcome: 'no-answer' })
  expect(read).toEqual({ ok: true, input: { channel: 'phone', outcome: 'no-answer', words: '' } })
})

test('必须写的文字空着，用那一项自己的话提醒；没有签名也说得清', () => {
  expect(messagesOf('refuse', { reason: '', article: undefined })).toEqual([
    'reason 请填写理由',
    'article 请填写依据',
    'signature 这一项还没有填',
  ])
})

test('没有内容的一步送空对象', () => {
  expect(readStep('assess', {})).toEqual({ ok: true, input: {} })
})

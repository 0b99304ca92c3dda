import { expect, test } from 'vitest'
import { faultsOf, fieldPath, nameFaults } from './problem-fields.ts'

test.each([
  ['reason', ['reason']],
  ['input.receipt.on', ['receipt', 'on']],
  ['body.input.receipt.on', ['receipt', 'on']],
  ['/body/input/gaps/0/words', ['gaps', 0, 'words']],
  ['gaps[2].what', ['gaps', 2, 'what']],
])('服务器说的 %s 找得到表单里的那一项', (path, expected) => {
  expect(fieldPath(path)).toEqual(expected)
})

test('服务器没有指明哪一项时，没有字段可标', () => {
  expect(faultsOf({ status: 409, code: 'case-changed', title: '别人刚办理过' })).toEqual([])
})

test('错误标在最近的、屏幕上有的那一项上，并带着它的名称', () => {
  const labels = new Map([['signature', '签名']])
  expect(nameFaults([{ path: ['signature', 'documentId'], message: '这一项还没有填' }], labels)).toEqual([
    { path: ['signature'], message: '这一项还没有填', label: '签名' },
  ])
})

test('屏幕上没有的项，错误照样列出来，不会吞掉', () => {
  expect(nameFaults([{ path: ['toWorkdays'], message: '至多四十五' }], new Map())).toEqual([
    { path: ['toWorkdays'], message: '至多四十五', label: undefined },
  ])
})

import { expect, test } from 'vitest'
import { intend } from './intention.ts'

let made = 0
const newKey = () => `key-${++made}`

test('内容没变，再点一次提交，用的是同一个幂等键', () => {
  const first = intend(undefined, { words: '已联系' }, newKey)
  expect(intend(first, { words: '已联系' }, newKey)).toBe(first)
})

test('内容改了，就是另一次办理', () => {
  const first = intend(undefined, { words: '已联系' }, newKey)
  expect(intend(first, { words: '没有联系上' }, newKey).key).not.toBe(first.key)
})

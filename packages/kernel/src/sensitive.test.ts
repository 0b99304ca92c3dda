import { expect, test } from 'vitest'
import { sensitive } from './sensitive.ts'

test('敏感信息在日志、模板和 JSON 中只显示 ***', () => {
  const name = sensitive('张小三')
  expect(`${name}`).toBe('***')
  expect(String(name)).toBe('***')
  expect(JSON.stringify({ name })).toBe('{"name":"***"}')
  expect(Object.values(name)).toEqual([])
})

test('只有明确取用才得到原值', () => {
  expect(sensitive('张小三').reveal()).toBe('张小三')
})

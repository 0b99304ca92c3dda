import { expect, test } from 'vitest'
import { type KeyPress, listKey, tabKey } from './keyboard.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  typing: false,
  ...more,
})

test('J 往下、K 往上，到头就停', () => {
  expect(listKey(press('j'), -1, 3)).toEqual({ do: 'move', to: 0 })
  expect(listKey(press('j'), 2, 3)).toEqual({ do: 'move', to: 2 })
  expect(listKey(press('K'), 2, 3)).toEqual({ do: 'move', to: 1 })
  expect(listKey(press('k'), 0, 3)).toEqual({ do: 'move', to: 0 })
})

test('空列表上 J、K 和回车什么也不做', () => {
  for (const key of ['j', 'k', 'Enter']) expect(listKey(press(key), -1, 0)).toBeUndefined()
})

test('选中一行后回车打开，没有选中不打开', () => {
  expect(listKey(press('Enter'), 1, 3)).toEqual({ do: 'open' })
  expect(listKey(press('Enter'), -1, 3)).toBeUndefined()
})

test('斜杠去搜索，问号看按键，中文问号也认', () => {
  expect(listKey(press('/'), -1, 0)).toEqual({ do: 'search' })
  expect(listKey(press('?'), -1, 0)).toEqual({ do: 'help' })
  expect(listKey(press('？'), -1, 0)).toEqual({ do: 'help' })
})

test('正在打字或按着组合键时，按键不当命令', () => {
  expect(listKey(press('j', { typing: true }), 0, 3)).toBeUndefined()
  expect(listKey(press('k', { ctrlKey: true }), 1, 3)).toBeUndefined()
  expect(tabKey(press('2', { typing: true }), 9)).toBeUndefined()
})

test('数字键换标签页，只认有的', () => {
  expect(tabKey(press('1'), 9)).toBe(0)
  expect(tabKey(press('9'), 9)).toBe(8)
  expect(tabKey(press('9'), 8)).toBeUndefined()
  expect(tabKey(press('0'), 9)).toBeUndefined()
})

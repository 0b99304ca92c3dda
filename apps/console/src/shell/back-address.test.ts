import { expect, test } from 'vitest'
import { backAddress } from './back-address.ts'

test('登录后回到刚才的页面', () => {
  expect(backAddress('/cases/1?tab=audit')).toBe('/cases/1?tab=audit')
})

test.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', '/sign-in?back=/'])(
  '登录后不会跳到站外或又回到登录页：%s',
  (asked) => {
    expect(backAddress(asked)).toBe('/')
  },
)

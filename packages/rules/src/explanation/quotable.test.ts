import { expect, test } from 'vitest'
import { quotable } from './quotable.ts'

test('核对过的条号照引', () => {
  expect(quotable('社会救助法 第十八条')).toBe('社会救助法 第十八条')
})

test('没有核对过的条号不向群众引用，只说文件名', () => {
  expect(quotable('最低生活保障审核确认办法 第七条（条号待核对）')).toBe('最低生活保障审核确认办法')
  expect(quotable('重庆市最低生活保障条件认定办法（修订）（条号待核对）')).toBe(
    '重庆市最低生活保障条件认定办法（修订）',
  )
  expect(quotable('重庆市最低生活保障条件认定办法（修订） （条号待核对）')).toBe(
    '重庆市最低生活保障条件认定办法（修订）',
  )
})

import { expect, test } from 'vitest'
import { auditWords } from './audit-words.ts'

test('审计写成人话：看了什么、办了哪一步', () => {
  expect(auditWords('read:case:id-numbers')).toBe('查看完整身份证号')
  expect(auditWords('step:first-review-opinion')).toBe('办理：初审意见')
})

test('没有译名的照原样显示，审计不隐瞒', () => {
  expect(auditWords('step:unheard-of')).toBe('step:unheard-of')
  expect(auditWords('something-new')).toBe('something-new')
})

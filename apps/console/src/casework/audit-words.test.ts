import { expect, test } from 'vitest'
import { auditReason, auditWords } from './audit-words.ts'

test('审计写成人话：看了什么、办了哪一步', () => {
  expect(auditWords('read:case:id-numbers')).toBe('查看完整身份证号')
  expect(auditWords('step:first-review-opinion')).toBe('办理：初审意见')
})

test('没有译名的照原样显示，审计不隐瞒', () => {
  expect(auditWords('step:unheard-of')).toBe('step:unheard-of')
  expect(auditWords('something-new')).toBe('something-new')
})

test('缘由写成中文，内部编号不给人看', () => {
  expect(auditReason('own-code SQ-20261102-0001')).toBe('本人验证码 SQ-20261102-0001')
  expect(auditReason('document 0190a6c0-0000-7000-8000-000000000001')).toBe('')
  expect(auditReason('real-estate SQ-1')).toBe('不动产登记 SQ-1')
})

test('在手机上撤回授权的，审计写“撤回授权”，不写代码', () => {
  expect(auditWords('authorisation-withdrawn')).toBe('撤回授权')
})

import { NoticeView } from '@jzt/contract'
import { describe, expect, test } from 'vitest'
import { textOf } from './nudge.ts'

const number = 'CQ-202609-000008'

describe('短信说是哪一类通知，不说家里的事', () => {
  test.each(NoticeView.shape.kind.options)('%s：一条发完，没有救助事项、金额和好坏', (kind) => {
    const text = textOf({ tells: { kind } }, number)
    expect(text).toMatch(/^您的申请 CQ-202609-000008 有新通知（.{2,6}），请打开救助通查看。$/)
    expect(text.length).toBeLessThanOrEqual(65)
    expect(text).not.toMatch(/低保|特困|困难|收入|元|不予|终止|放弃|停发|退/)
  })

  test('要补材料的、待遇有调整的，看得出来', () => {
    expect(textOf({ tells: { kind: 'supplement' } }, number)).toContain('（补正材料）')
    expect(textOf({ tells: { kind: 'adjustment' } }, number)).toContain('（待遇调整）')
  })

  test('决定书送达的短信说有了结果', () => {
    expect(textOf({ tells: { outcome: 'granted' } }, number)).toMatch(/^您的申请 CQ-202609-000008 已获同意/)
  })
})

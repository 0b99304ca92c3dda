import { type Fen, type Month, plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { aidFirstWords, benefitWords } from './running-words.ts'

const benefit = (more: object) =>
  ({ programme: 'tekun', payment: 'monthly', from: '2026-10' as Month, amountFen: 130_100 as Fen, ...more }) as const

test('每月发、一次发、不发现金、停发，各说各的', () => {
  expect(benefitWords(benefit({}))).toBe('特困 2026-10 起每月 1,301 元')
  expect(benefitWords(benefit({ programme: 'temporary', payment: 'once', amountFen: 77_000 }))).toBe(
    '临时救助 2026-10 一次 770 元',
  )
  const marginal = benefit({ programme: 'marginal', payment: 'none', amountFen: 0 })
  expect(benefitWords(marginal, plainDate('2027-10-14'))).toBe('低保边缘 2026-10 起，不发现金，有效期至 2027年10月14日')
  expect(benefitWords(benefit({ amountFen: 0 }))).toBe('特困 2026-10 起停发')
})

test('先行救助补办的结果：确认、要回多少、不要回', () => {
  expect(aidFirstWords({ outcome: 'eligible', reclaimFen: 0 as Fen })).toBe('符合条件，已确认')
  expect(aidFirstWords({ outcome: 'reclaim', reclaimFen: 77_000 as Fen })).toBe('不符合条件，要回 770 元')
  expect(aidFirstWords({ outcome: 'left' })).toBe('不符合条件，不要回')
})

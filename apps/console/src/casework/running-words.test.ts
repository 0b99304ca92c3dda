import { type Fen, type Month, plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { holderWords } from './holder-words.ts'
import { aidFirstWords, benefitWords, verdictWords } from './running-words.ts'

const benefit = (more: object) =>
  ({ programme: 'tekun', payment: 'monthly', from: '2026-10' as Month, amountFen: 130_100 as Fen, ...more }) as const

test('每月发、一次发、不发现金、停发，各说各的', () => {
  expect(benefitWords(benefit({}))).toBe('特困 2026年10月起每月 1,301 元')
  expect(benefitWords(benefit({ programme: 'temporary', payment: 'once', amountFen: 77_000 }))).toBe(
    '临时救助 2026年10月一次 770 元',
  )
  const marginal = benefit({ programme: 'marginal', payment: 'none', amountFen: 0 })
  expect(benefitWords(marginal, plainDate('2027-10-14'))).toBe(
    '低保边缘 2026年10月起，不发现金，有效期至 2027年10月14日',
  )
  expect(benefitWords(benefit({ amountFen: 0 }))).toBe('特困 2026年10月起停发')
})

test('先行救助补办的结果：确认、要回多少、不要回', () => {
  expect(aidFirstWords({ outcome: 'eligible', reclaimFen: 0 as Fen })).toBe('符合条件，已确认')
  expect(aidFirstWords({ outcome: 'reclaim', reclaimFen: 77_000 as Fen })).toBe('不符合条件，要回 770 元')
  expect(aidFirstWords({ outcome: 'left' })).toBe('不符合条件，不要回')
})

test('调整过的：这个月的金额在前，已经决定、还没到的变动在后；到了那个月，从那个月说起', () => {
  const lower = { from: '2026-12', amountFen: 120_100 }
  expect(benefitWords(benefit({ next: lower }))).toBe('特困 2026年10月起每月 1,301 元，2026年12月起每月 1,201 元')
  expect(benefitWords(benefit({ next: { ...lower, amountFen: 0 } }))).toBe(
    '特困 2026年10月起每月 1,301 元，2026年12月起停发',
  )
  expect(benefitWords(benefit({ since: '2026-12', amountFen: 120_100 }))).toBe('特困 2026年12月起每月 1,201 元')
  expect(benefitWords(benefit({ since: '2026-12', amountFen: 0 }))).toBe('特困 2026年12月起停发')
})

test('渐退期：可以给予、已给予、没有给予，不混着说', () => {
  const change: Parameters<typeof verdictWords>[0] = {
    on: plainDate('2026-11-05'),
    since: '2026-11',
    cause: 'employment',
    members: [],
    entitled: 'yes',
    amountFen: 177_000 as Fen,
    inGrace: true,
    graceMonthsLeft: 6,
  }
  const settled = { ...change, settledOn: plainDate('2026-11-09') }
  const grace = { from: '2026-12', until: '2027-05', on: plainDate('2026-11-09') }
  const earlier = { from: '2026-03', until: '2026-05', on: plainDate('2026-02-09') }
  expect(verdictWords(change, [earlier])).toBe(
    '因就业收入超过标准，可以给予渐退期，还没有给予：最多 6 个月，期内每月仍发 1,770 元',
  )
  expect(verdictWords(settled, [earlier, grace])).toBe('因就业收入超过标准，已给予渐退期，期内每月仍发 1,770 元')
  expect(verdictWords(settled, [earlier])).toBe('因就业收入超过标准，没有给予渐退期')
})

test('办结的个案不由谁办理', () => {
  const done = { unit: 'platform', name: '已办结' } as const
  expect(holderWords({ stage: 'published', holder: done })).toBe('已办结')
  expect(holderWords({ stage: 'closed', holder: done })).toBeUndefined()
  expect(holderWords({ stage: 'closed', holder: { unit: 'town', name: '七星岗街道' } })).toBe('由七星岗街道办理')
})

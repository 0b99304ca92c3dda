import { expect, test } from 'vitest'
import { clockWarning, remainingWords } from './clock-warning.ts'

const clock = (sharePercent: number, remainingWorkdays: number, paused = false) => ({
  sharePercent,
  remainingWorkdays,
  paused,
})

test.each([
  [49, 11, '正常'],
  [50, 10, '已过半'],
  [79, 5, '已过半'],
  [80, 4, '快到期'],
  [99, 1, '快到期'],
  [100, 0, '期限已到'],
])('用去 %i%%、还剩 %i 天：%s', (share, left, words) => {
  expect(clockWarning(clock(share, left)).words).toBe(words)
})

test('超期写明超了几个工作日，不写还剩负几天', () => {
  expect(clockWarning(clock(115, -3))).toEqual({ tone: 'late', words: '已超期 3 个工作日' })
  expect(remainingWords(-3)).toBe('')
})

test('公示期间停表，不催办；已经超期的，停表也照样标明', () => {
  expect(clockWarning(clock(85, 3, true)).words).toBe('公示期间停止计算')
  expect(clockWarning(clock(115, -3, true)).words).toBe('已超期 3 个工作日')
})

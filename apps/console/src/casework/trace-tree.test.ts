import type { TraceView } from '@jzt/contract'
import { expect, test } from 'vitest'
import { figureWords } from './trace-tree.tsx'

const node = (value: string, verdict?: TraceView['verdict']): TraceView => ({
  title: '家庭中有孤儿',
  value,
  verdict,
  children: [],
})

test('旁边已经标了符合的，只留下数字', () => {
  expect(figureWords(node('符合 = 1 元 < 2 元', 'met'))).toBe('1 元 < 2 元')
  expect(figureWords(node('910 元 = 810 元 + 100 元'))).toBe('910 元 = 810 元 + 100 元')
})

test('还不知道的数写“未查明”，不写问号', () => {
  expect(figureWords(node('暂不能判定 = ? ≥ 1', 'unknown'))).toBe('未查明 ≥ 1')
  expect(figureWords(node('暂不能判定 = (? + 100 元) ÷ 12', 'unknown'))).toBe('(未查明 + 100 元) ÷ 12')
})

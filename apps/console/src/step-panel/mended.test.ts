import { expect, test } from 'vitest'
import { stillFaulty } from './mended.ts'
import type { ShownFault } from './problem-fields.ts'

const cause = { path: ['cause'], message: '请选择原因', label: '变动原因' }
const words = { path: ['words'], message: '这一项还没有填', label: '怎么核实的' }
const amount = { path: ['figures', 0, 'valueFen'], message: '这一项还没有填', label: '每月金额' }

const after = (found: readonly ShownFault[]) => stillFaulty([cause, words, amount], found, () => undefined)

test('选了原因，原因就不再标红；还没有改的还标着', () => {
  expect(after([words, amount])).toEqual([words, amount])
})

test('改过但还不对的，按现在的错误说；原来没有标的，办理以前不标', () => {
  const nonsense = { ...amount, message: '请填写数字，如 910 或 565.58' }
  const fresh = { path: ['since'], message: '这一项还没有填', label: '从哪个月起' }
  expect(after([cause, words, nonsense, fresh])).toEqual([cause, words, nonsense])
})

test('服务器指出的错误，改过就不再标红：对不对由服务器再看', () => {
  const message = '不能晚于今天'
  const served = { path: ['visitedAt'], message, label: '走访时间', served: { value: '2026-12-01' } }
  const now = (value: string) => stillFaulty([served], [], () => value)
  expect(now('2026-12-01')).toEqual([served])
  expect(now('2026-11-01')).toEqual([])
})

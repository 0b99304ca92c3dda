import { expect, test } from 'vitest'
import { moneyFromText, moneyToText } from './money-input.ts'

test.each([
  ['910', 91_000],
  ['565.58', 56_558],
  ['1,234.5', 123_450],
  ['９１０元', 91_000],
])('填 %s 元，记 %i 分', (text, fen) => {
  expect(moneyFromText(text)).toBe(fen)
})

test.each(['九百', '1.234', '-5', '12e3'])('%s 不是金额：原样留着，等人改', (text) => {
  expect(moneyFromText(text)).toBe(text)
  expect(moneyToText(moneyFromText(text))).toBe(text)
})

test('空着就是没填，不是零', () => {
  expect(moneyFromText('  ')).toBeUndefined()
  expect(moneyToText(undefined)).toBe('')
})

test('分变回元时不带逗号和单位', () => {
  expect(moneyToText(123_450)).toBe('1234.50')
  expect(moneyToText(0)).toBe('0')
})

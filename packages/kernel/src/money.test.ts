import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, formatYuan, parseYuan, roundToFen, sumFen, timesFen, yuan, zeroFen } from './money.ts'

test('金额以分为单位，只能是整数', () => {
  expect(fen(91_000)).toBe(91_000)
  expect(() => fen(0.5)).toThrow(RangeError)
  expect(() => fen(Number.NaN)).toThrow(RangeError)
  expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
  expect(Object.is(fen(-0), 0)).toBe(true)
})

test('相加与按人数相乘不丢失一分钱', () => {
  expect(sumFen([])).toBe(zeroFen)
  expect(sumFen([fen(10), fen(20)])).toBe(30)
  expect(timesFen(yuan(735), 3)).toBe(220_500)
  expect(() => timesFen(fen(1), 0.3)).toThrow(RangeError)
})

test('只在最后四舍五入到分', () => {
  expect(roundToFen(10.49)).toBe(10)
  expect(roundToFen(10.5)).toBe(11)
  expect(roundToFen(-10.5)).toBe(-10)
})

describe('读入人们书写的金额', () => {
  test.each([
    ['910', 91_000],
    ['1,234.5', 123_450],
    ['０.０５', 5],
    [' 565.58 元 ', 56_558],
    ['0', 0],
  ])('%s', (text, expected) => expect(parseYuan(text)).toBe(expected))

  test.each(['', '-1', '1.234', '一百', '1e3', '12345678901', '.5', '元'])('不是金额：%s', (text) =>
    expect(parseYuan(text)).toBeUndefined(),
  )
})

test('显示金额：有分才显示小数，千位分隔', () => {
  expect(formatYuan(yuan(910))).toBe('910 元')
  expect(formatYuan(fen(56_558))).toBe('565.58 元')
  expect(formatYuan(fen(123_456_705))).toBe('1,234,567.05 元')
  expect(formatYuan(fen(-5))).toBe('-0.05 元')
})

test('显示的金额读回来不变', () => {
  fc.assert(fc.property(fc.nat(999_999_999_999), (amount) => parseYuan(formatYuan(fen(amount))) === amount))
})

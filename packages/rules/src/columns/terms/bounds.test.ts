import { describe, expect, test } from 'vitest'
import {
  addBounds,
  constantBounds,
  eitherBounds,
  isExact,
  isSmall,
  largerBounds,
  multiplyBounds,
  quotientBounds,
  smallerBounds,
  subtractBounds,
  sumBounds,
  truthBounds,
} from './bounds.ts'
import type { Bounds } from './term.ts'

const from = (low: number, to: number): readonly number[] => Array.from({ length: to - low + 1 }, (_, at) => low + at)
const ranges = (low: number, high: number): readonly Bounds[] =>
  from(low, high).flatMap((one) => from(one, high).map((other) => ({ low: one, high: other })))
const within = ({ low, high }: Bounds) => from(low, high)

/** The bounds of what an operation really gives, by trying it on every pair of values. */
function tried(a: Bounds, b: Bounds, operation: (a: number, b: number) => number): Bounds {
  const values = within(a).flatMap((one) => within(b).map((other) => operation(one, other) + 0))
  return { low: Math.min(...values), high: Math.max(...values) }
}

const plain = ({ low, high }: Bounds): Bounds => ({ low: low + 0, high: high + 0 })

type Row = readonly [
  name: string,
  bounds: (a: Bounds, b: Bounds) => Bounds,
  operation: (a: number, b: number) => number,
]

describe('界限：算出的值都在里面，两头都到得了', () => {
  test.each<Row>([
    ['和', addBounds, (a, b) => a + b],
    ['差', subtractBounds, (a, b) => a - b],
    ['积', multiplyBounds, (a, b) => a * b],
    ['较小的', smallerBounds, Math.min],
    ['较大的', largerBounds, Math.max],
  ])('%s', (_, bounds, operation) => {
    for (const a of ranges(-3, 3))
      for (const b of ranges(-3, 3)) expect(plain(bounds(a, b))).toEqual(tried(a, b, operation))
  })

  test('商：向下取整，除以零得零', () => {
    const operation = (a: number, b: number) => (b === 0 ? 0 : Math.floor(a / b))
    for (const a of ranges(-7, 7)) {
      for (const b of ranges(0, 4).filter(({ high }) => high > 0)) {
        expect(plain(quotientBounds(a, b))).toEqual(tried(a, b, operation))
      }
    }
  })

  test('除数可能是负数的商：不超过被除数的大小，不再细分', () => {
    expect(quotientBounds({ low: -7, high: 5 }, { low: -1, high: 3 })).toEqual({ low: -7, high: 7 })
    expect(quotientBounds({ low: 2, high: 9 }, { low: -4, high: -2 })).toEqual({ low: -9, high: 9 })
  })

  test('二者之一', () => {
    expect(eitherBounds({ low: 2, high: 3 }, { low: -1, high: 1 })).toEqual({ low: -1, high: 3 })
    expect(eitherBounds({ low: -2, high: 9 }, { low: -1, high: 1 })).toEqual({ low: -2, high: 9 })
  })

  test('至多若干个的总和：一个也没有时是零', () => {
    expect(sumBounds(3, { low: 2, high: 5 })).toEqual({ low: 0, high: 15 })
    expect(sumBounds(3, { low: -2, high: -1 })).toEqual({ low: -6, high: 0 })
    expect(sumBounds(0, { low: 0, high: 5 })).toEqual({ low: 0, high: 0 })
  })

  test('常数与真假', () => {
    expect(constantBounds(7)).toEqual({ low: 7, high: 7 })
    expect(truthBounds).toEqual({ low: 0, high: 1 })
  })
})

describe('多大的数用什么算', () => {
  test('整数精确到 2 的 53 次方减一', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(isExact({ low: -most, high: most })).toBe(true)
    expect(isExact({ low: -most - 1, high: 0 })).toBe(false)
    expect(isExact({ low: 0, high: most + 1 })).toBe(false)
  })

  test('32 位够用，最小的两个数除外：那是“不知道”和“无法计算”的记号', () => {
    const [least, most] = [-(2 ** 31) + 2, 2 ** 31 - 1]
    expect(isSmall({ low: least, high: most })).toBe(true)
    expect(isSmall({ low: least - 1, high: 0 })).toBe(false)
    expect(isSmall({ low: 0, high: most + 1 })).toBe(false)
  })
})

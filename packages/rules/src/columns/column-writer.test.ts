import { describe, expect, test } from 'vitest'
import { columnWriter } from './column-writer.ts'
import type { StoredColumn, Values } from './population.ts'

function columnOf(values: readonly (number | undefined)[], codes?: readonly string[]) {
  const writer = columnWriter()
  for (const value of values) writer.put(value)
  return writer.finish(codes)
}

const stored = (values: readonly (number | undefined)[]) => columnOf(values) as StoredColumn
const kindOf = (values: Values) => values.constructor.name

describe('处处相同的列，只留一个值', () => {
  test('都是同一个数', () => expect(columnOf([7, 7, 7])).toEqual({ kind: 'constant', value: 7 }))
  test('都不知道', () => expect(columnOf([undefined, undefined])).toEqual({ kind: 'constant', value: undefined }))
  test('一行也没有', () => expect(columnOf([])).toEqual({ kind: 'constant', value: 0 }))
  test('同一个数，有的不知道，就不是', () => {
    expect(stored([7, undefined, 7])).toMatchObject({ kind: 'stored', low: 7, high: 7, unknowns: 'common' })
  })
  test('代码的名称一起留下', () => {
    expect(columnOf([1, 1], ['a', 'b'])).toEqual({ kind: 'constant', value: 1, codes: ['a', 'b'] })
    expect(columnOf([undefined], ['a', 'b'])).toEqual({ kind: 'constant', value: undefined, codes: ['a', 'b'] })
    expect(columnOf([0, 1], ['a', 'b'])).toMatchObject({ kind: 'stored', codes: ['a', 'b'] })
    expect(columnOf([0, 1])).not.toHaveProperty('codes')
  })
})

describe('够用的最小的数组', () => {
  test.each<readonly [string, readonly number[]]>([
    ['Uint8Array', [0, 254]],
    ['Int32Array', [0, 255]],
    ['Int32Array', [-1, 254]],
    ['Int32Array', [-(2 ** 31) + 1, 2 ** 31 - 1]],
    ['Float64Array', [-(2 ** 31), 0]],
    ['Float64Array', [0, 2 ** 31]],
    ['Float64Array', [0, 2 ** 53 - 1]],
  ])('%s：%j', (kind, values) => {
    const column = stored(values)
    expect(kindOf(column.values)).toBe(kind)
    expect([...column.values]).toEqual(values)
    expect(column).toMatchObject({ low: values[0], high: values[1], unknowns: 'none' })
  })

  test('不知道的，各有各的记号', () => {
    expect([...stored([0, undefined, 254]).values]).toEqual([0, 255, 254])
    expect([...stored([0, undefined, 255]).values]).toEqual([0, -(2 ** 31), 255])
    expect([...stored([0, undefined, 2 ** 40, undefined]).values]).toEqual([0, Number.NaN, 2 ** 40, Number.NaN])
    expect([...stored([undefined, 2 ** 40, 3]).values]).toEqual([Number.NaN, 2 ** 40, 3])
  })

  test('先有一个太大的数，后来的数也不走样', () => {
    expect([...stored([2 ** 40, undefined, -5, 2 ** 41, 7]).values]).toEqual([2 ** 40, Number.NaN, -5, 2 ** 41, 7])
  })

  test('多少行都放得下：三十二位的，双精度的', () => {
    const many = Array.from({ length: 2_500 }, (_, at) => at - 100)
    expect([...stored(many).values]).toEqual(many)
    const large = many.map((value) => value * 2 ** 30)
    const column = stored([undefined, ...large])
    expect([...column.values]).toEqual([Number.NaN, ...large])
    expect(column).toMatchObject({ low: large[0], high: large.at(-1) })
  })

  test('不多不少一千零二十四行', () => {
    for (const rows of [1_023, 1_024, 1_025]) {
      expect(stored(Array.from({ length: rows }, (_, at) => at)).values.length).toBe(rows)
    }
  })
})

test('不知道的占百分之二以内算少见，超过算常见', () => {
  const with_ = (unknowns: number) =>
    stored(Array.from({ length: 100 }, (_, at) => (at < unknowns ? undefined : at))).unknowns
  expect(with_(0)).toBe('none')
  expect(with_(1)).toBe('rare')
  expect(with_(2)).toBe('rare')
  expect(with_(3)).toBe('common')
})

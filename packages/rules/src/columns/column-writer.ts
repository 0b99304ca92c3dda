import type { Column, Values } from './population.ts'

/** Collects the values of one column; `undefined` is not known. */
export interface ColumnWriter {
  put(value: number | undefined): void
  finish(codes?: readonly string[]): Column
}

const smallestUnknown = -(2 ** 31)
const fits = (low: number, high: number, least: number, most: number): boolean => low >= least && high <= most

/** A column that grows: 32-bit numbers as long as they suffice, then doubles, in the end the smallest array that fits. */
export function columnWriter(): ColumnWriter {
  let values: Values = new Int32Array(1024)
  let length = 0
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let unknowns = 0

  function put(value: number | undefined): void {
    if (length === values.length) values = grown(values, length * 2)
    if (value === undefined) {
      unknowns += 1
      values[length++] = values instanceof Int32Array ? smallestUnknown : Number.NaN
      return
    }
    if (values instanceof Int32Array && !fits(value, value, smallestUnknown + 1, 2 ** 31 - 1)) values = widened(values)
    values[length++] = value
    if (value < low) low = value
    if (value > high) high = value
  }

  function finish(codes?: readonly string[]): Column {
    const named = codes ? { codes } : {}
    if (unknowns === length) return { kind: 'constant', value: length === 0 ? 0 : undefined, ...named }
    if (unknowns === 0 && low === high) return { kind: 'constant', value: low, ...named }
    const kept = fits(low, high, 0, 254) ? narrowed(values, length) : values.slice(0, length)
    return { kind: 'stored', values: kept, low, high, unknowns: howOften(unknowns, length), ...named }
  }

  return { put, finish }
}

const rarely = 0.02

function howOften(unknowns: number, length: number): 'none' | 'rare' | 'common' {
  if (unknowns === 0) return 'none'
  return unknowns <= length * rarely ? 'rare' : 'common'
}

function grown(values: Values, length: number): Values {
  const longer = values instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)
  longer.set(values)
  return longer
}

const widened = (values: Int32Array): Float64Array =>
  Float64Array.from(values, (value) => (value === smallestUnknown ? Number.NaN : value))

function narrowed(values: Values, length: number): Uint8Array {
  const small = new Uint8Array(length)
  const unknown = values instanceof Int32Array ? smallestUnknown : Number.NaN
  for (let at = 0; at < length; at += 1) small[at] = Object.is(values[at], unknown) ? 255 : (values[at] as number)
  return small
}

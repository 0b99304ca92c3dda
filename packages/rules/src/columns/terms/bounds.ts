import type { Bounds } from './term.ts'

/** A truth is 0 or 1. */
export const truthBounds: Bounds = { low: 0, high: 1 }

export const constantBounds = (value: number): Bounds => ({ low: value, high: value })

export const addBounds = (a: Bounds, b: Bounds): Bounds => ({ low: a.low + b.low, high: a.high + b.high })

export const subtractBounds = (a: Bounds, b: Bounds): Bounds => ({ low: a.low - b.high, high: a.high - b.low })

export const multiplyBounds = (a: Bounds, b: Bounds): Bounds =>
  hull([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])

/** The quotient rounded down; a divisor of 0 gives 0. */
export function quotientBounds(a: Bounds, b: Bounds): Bounds {
  if (b.low < 0) {
    const most = Math.max(Math.abs(a.low), Math.abs(a.high))
    return { low: -most, high: most }
  }
  const least = Math.max(1, b.low)
  const most = Math.max(1, b.high)
  const { low, high } = hull([a.low / least, a.low / most, a.high / least, a.high / most])
  const whole = { low: Math.floor(low), high: Math.floor(high) }
  return b.low > 0 ? whole : eitherBounds(whole, constantBounds(0))
}

export const smallerBounds = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.min(a.low, b.low),
  high: Math.min(a.high, b.high),
})

export const largerBounds = (a: Bounds, b: Bounds): Bounds => ({
  low: Math.max(a.low, b.low),
  high: Math.max(a.high, b.high),
})

export const eitherBounds = (a: Bounds, b: Bounds): Bounds => hull([a.low, a.high, b.low, b.high])

/** The sum of up to `longest` values. */
export const sumBounds = (longest: number, { low, high }: Bounds): Bounds => ({
  low: Math.min(0, low * longest),
  high: Math.max(0, high * longest),
})

/** Whether all values are exact whole numbers, as the interpreter demands of every result. */
export const isExact = ({ low, high }: Bounds): boolean => Number.isSafeInteger(low) && Number.isSafeInteger(high)

/** Whether 32-bit arithmetic is enough. The two least 32-bit numbers are left out: they mark "not known" and a defect. */
export const isSmall = ({ low, high }: Bounds): boolean => low > -(2 ** 31) + 1 && high < 2 ** 31

const hull = (values: readonly number[]): Bounds => ({ low: Math.min(...values), high: Math.max(...values) })

/** Repeatable chance: the same seed gives the same families (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  below(limit: number): number
  /** True in so many of a hundred. */
  percent(share: number): boolean
  oneOf<Item>(items: readonly Item[]): Item
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    percent: (share) => next() * 100 < share,
    oneOf: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
  }
}

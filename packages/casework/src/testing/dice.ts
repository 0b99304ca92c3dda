/** Choices from a seed: the same seed gives the same history. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** mulberry32 */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    const once = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
    return ((twice ^ (twice >>> 14)) >>> 0) % limit
  }
  oneIn(count: number): boolean {
    return this.below(count) === count - 1
  }
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }
}

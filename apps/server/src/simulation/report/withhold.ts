/** Fewer households than this are never shown. */
export const fewest = 5

/**
 * Which cells of a table with a known total are withheld: those of 1 to 4 households, and then the smallest of the others
 * until at least two are withheld and together hold at least five. One alone could be worked out from the total, and so
 * could two that hold one each.
 */
export function withheld(counts: readonly number[]): readonly boolean[] {
  const hidden = counts.map((count) => count > 0 && count < fewest)
  if (!hidden.includes(true)) return hidden
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ at }) => !hidden[at])
    .sort((one, other) => rank(one.count) - rank(other.count))
  for (const { at } of others) {
    const kept = counts.filter((_, index) => hidden[index])
    if (kept.length >= 2 && kept.reduce((sum, count) => sum + count, 0) >= fewest) break
    hidden[at] = true
  }
  return hidden
}

/** Nobody is withheld last: a nought hides little. */
const rank = (count: number): number => (count === 0 ? Number.POSITIVE_INFINITY : count)

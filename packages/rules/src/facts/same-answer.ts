import type { Fact } from './fact.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * Whether two sources say the same. Lists agree when their entries can be matched one to one without a contradiction:
 * each source numbers and names the homes in its own way, and one may know less of a home than the other.
 */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && matches(one as readonly Entry[], other as readonly Entry[])
}

/** Augmenting paths (Kuhn): twenty equal homes must not cost twenty factorial. */
function matches(ones: readonly Entry[], others: readonly Entry[]): boolean {
  const partner = new Map<number, number>()
  return ones.every((_, index) => findPartner(index, new Set()))

  function findPartner(index: number, tried: Set<number>): boolean {
    return others.some((other, at) => {
      if (tried.has(at) || !agree(ones[index] as Entry, other)) return false
      tried.add(at)
      const taken = partner.get(at)
      if (taken !== undefined && !findPartner(taken, tried)) return false
      partner.set(at, index)
      return true
    })
  }
}

const agree = (one: Entry, other: Entry): boolean =>
  Object.keys(one).every((name) => {
    const [stated, found] = [one[name], other[name]]
    return !isKnown(stated) || !isKnown(found) || stated.value === found.value
  })

const isKnown = (fact: unknown): fact is Extract<Fact<unknown>, { known: true }> =>
  typeof fact === 'object' && fact !== null && 'known' in fact && fact.known === true

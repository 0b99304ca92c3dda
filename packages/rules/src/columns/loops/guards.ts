import { type Conditions, conditionsOf, follows, largestOf, sharedBy } from '../terms/conditions.ts'
import type { Term } from '../terms/term.ts'
import { entryTerms, isOfEntry } from './term-text.ts'

/** Sums of one loop that an entry adds nothing to where a guard fails. */
export interface Cluster {
  readonly sums: readonly Term[]
  /** Truths that must all hold; empty where there is none worth asking. */
  readonly guard: readonly Term[]
  /** Terms that only these sums need: not computed where the guard fails. */
  readonly inside: ReadonlySet<Term>
}

const nothing: ReadonlySet<Term> = new Set()

/** Fewer steps than this are done sooner than asked about. */
const worthAsking = 12

interface Group {
  readonly sums: Term[]
  conditions: Conditions
}

/** Puts sums together that share at least half of their conditions, those aside that every sum of the loop has. */
export function clustersOf(sums: readonly Term[]): readonly Cluster[] {
  const all = sums.map(({ of }) => conditionsOf(of[0] as Term))
  const everywhere = all.reduce(sharedBy)
  const own = (conditions: Conditions) =>
    [...conditions].filter((one) => isOfEntry(one) && !follows(one, everywhere)).length
  const groups: Group[] = []
  for (const [at, sum] of sums.entries()) {
    const conditions = all[at] as Conditions
    const like = groups.find((group) => {
      const shared = own(sharedBy(group.conditions, conditions))
      return shared > 0 && 2 * shared >= Math.max(own(group.conditions), own(conditions))
    })
    if (like) {
      like.sums.push(sum)
      like.conditions = sharedBy(like.conditions, conditions)
    } else groups.push({ sums: [sum], conditions })
  }
  return groups.map((group) => clusterOf(group, sums))
}

/** The guard asks for the largest conditions. */
function clusterOf({ sums, conditions }: Group, all: readonly Term[]): Cluster {
  const guard = largestOf(conditions)
  const others = all.filter((sum) => !sums.includes(sum)).flatMap(({ of }) => of)
  const outside = new Set(entryTerms([...others, ...guard]))
  const inside = entryTerms(sums.flatMap(({ of }) => of)).filter((term) => !outside.has(term))
  const asked = guard.some(isOfEntry) && inside.length >= worthAsking
  return asked ? { sums, guard, inside: new Set(inside) } : { sums, guard: [], inside: nothing }
}

import type { Term } from './term.ts'
import { everyTerm, isOfEntry } from './term-text.ts'

/** Sums of one loop that an entry adds nothing to where a guard fails. */
export interface Cluster {
  readonly sums: readonly Term[]
  /** Truths that must all hold; empty where there is none worth asking. */
  readonly guard: readonly Term[]
  /** Terms that only these sums need: not computed where the guard fails. */
  readonly inside: ReadonlySet<Term>
}

type Factors = ReadonlySet<Term>
const none: Factors = new Set()
const remembered = new WeakMap<Term, Factors>()

/** What must hold for a term not to be 0. */
function factorsOf(term: Term): Factors {
  const before = remembered.get(term)
  if (before) return before
  const found = lookForFactors(term)
  remembered.set(term, found)
  return found
}

function lookForFactors(term: Term): Factors {
  const [a, b, c] = term.of as readonly [Term, Term, Term]
  switch (term.operation) {
    case 'both':
    case 'multiply':
      return new Set([...(isTruth(term) ? [term] : []), ...factorsOf(a), ...factorsOf(b)])
    case 'either':
      return new Set([term, ...intersection(factorsOf(a), factorsOf(b))])
    case 'choose':
      return c.operation === 'constant' && c.low === 0 ? new Set([...factorsOf(a), ...factorsOf(b)]) : none
    default:
      return isTruth(term) ? new Set([term]) : none
  }
}

const isTruth = ({ low, high }: Term): boolean => low === 0 && high === 1

const intersection = (one: Factors, other: Factors): Factors => new Set([...one].filter((item) => other.has(item)))

/** Fewer steps than this are done sooner than asked about. */
const worthAsking = 12

/** Puts sums together that share at least half of their conditions, those aside that every sum of the loop has. */
export function clustersOf(sums: readonly Term[]): readonly Cluster[] {
  const all = sums.map(({ of }) => factorsOf(of[0] as Term))
  const everywhere = all.reduce(intersection)
  const own = (factors: Factors) => [...factors].filter((factor) => isOfEntry(factor) && !everywhere.has(factor)).length
  const groups: { readonly sums: Term[]; factors: Factors }[] = []
  for (const [at, sum] of sums.entries()) {
    const factors = all[at] as Factors
    const like = groups.find((group) => {
      const shared = own(intersection(group.factors, factors))
      return shared > 0 && 2 * shared >= Math.max(own(group.factors), own(factors))
    })
    if (like) {
      like.sums.push(sum)
      like.factors = intersection(like.factors, factors)
    } else groups.push({ sums: [sum], factors })
  }
  return groups.map(({ sums: together, factors }) => clusterOf(together, factors, sums))
}

/** The guard asks for the largest conditions: those that are no part of another one. */
function clusterOf(sums: readonly Term[], factors: Factors, all: readonly Term[]): Cluster {
  const parts = new Set([...factors].flatMap((factor) => [...factorsOf(factor)].filter((part) => part !== factor)))
  const guard = [...factors].filter((factor) => !parts.has(factor))
  const others = all.filter((sum) => !sums.includes(sum)).flatMap(({ of }) => of)
  const outside = new Set(everyTerm([...others, ...guard]))
  const inside = everyTerm(sums.flatMap(({ of }) => of)).filter((term) => !outside.has(term))
  const asked = guard.some(isOfEntry) && inside.length >= worthAsking
  return asked ? { sums, guard, inside: new Set(inside) } : { sums, guard: [], inside: none }
}

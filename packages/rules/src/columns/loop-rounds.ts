import type { Collection } from '../expression/expression.ts'
import { isSmall } from './bounds.ts'
import { type Cluster, clustersOf } from './guards.ts'
import { collections } from './population.ts'
import type { Term } from './term.ts'
import { accumulate, everyTerm, isOfEntry, isSum, read, type Text, write } from './term-text.ts'

/** The body of a loop over households, and the terms of entries that one round keeps for the next. */
export interface Rounds {
  readonly lines: readonly string[]
  readonly kept: readonly Term[]
}

interface Writing {
  readonly text: Text
  /** What an earlier round has kept for every entry of the household at hand. */
  readonly kept: Set<Term>
  readonly loops: readonly Loop[]
}

interface Loop {
  readonly list: Collection
  /** After how many rounds its sums are known. */
  readonly round: number
  readonly sums: readonly Term[]
}

/** Household terms of a round, the loops over the lists that need no later ones, the next round. */
export function roundsOf(reachable: readonly Term[], text: Text): Rounds {
  const last = reachable.reduce((latest, { round }) => Math.max(latest, round), 0)
  const rounds = Array.from({ length: last + 1 }, (_, round) => round)
  const loops = rounds.flatMap((round) =>
    collections.map((list) => ({ list, round, sums: sumsOf(reachable, list, round) })),
  )
  const writing: Writing = { text, kept: new Set(), loops: loops.filter(({ sums }) => sums.length > 0) }
  const lines = rounds.flatMap((round) => [
    ...reachable
      .filter((term) => term.round === round && !isOfEntry(term) && !isSum(term) && text.variables.has(term))
      .map((term) => declared(term, text)),
    ...writing.loops.filter((loop) => loop.round === round + 1).flatMap((loop) => listLoop(loop, writing)),
  ])
  return { lines, kept: [...writing.kept] }
}

const sumsOf = (terms: readonly Term[], list: Collection, round: number): readonly Term[] =>
  terms.filter((term) => isSum(term) && term.round === round && term.detail === list)

const declared = (term: Term, text: Text): string => `const v${term.id} = ${write(term, text)}`

/**
 * What several clusters of sums need is computed for every entry; the rest of a cluster only where its guard holds. What a
 * later round needs again is kept for it.
 */
function listLoop(loop: Loop, { text, kept, loops }: Writing): readonly string[] {
  const { list, sums, round } = loop
  const clusters = clustersOf(sums)
  const guarded = new Set(clusters.flatMap(({ inside }) => [...inside]))
  const asked = clusters.flatMap(({ guard }) => guard)
  const terms = needed([...shares(sums), ...asked], kept).filter(
    (term) => term.place === list && text.variables.has(term),
  )
  const free = terms.filter((term) => !guarded.has(term))
  const later = loops.filter((other) => other.list === list && other.round > round).flatMap((other) => other.sums)
  const keep = worthKeeping(later, new Set(free.filter((term) => !kept.has(term))))
  const place = `i - f_${list[0]}`
  const define = (term: Term) => (kept.has(term) ? `const v${term.id} = k${term.id}[${place}]` : declared(term, text))
  const lines = [
    ...sums.map(({ id }) => `let v${id} = 0`),
    `for (let i = f_${list[0]}; i < e_${list[0]}; i++) {`,
    ...free.map(define),
    ...keep.map(({ id }) => `k${id}[${place}] = v${id} | 0`),
    ...clusters.flatMap((cluster) =>
      clusterLines(cluster, terms.filter((term) => cluster.inside.has(term)).map(define), text),
    ),
    '}',
  ]
  for (const term of keep) kept.add(term)
  return lines
}

function clusterLines({ sums, guard }: Cluster, inside: readonly string[], text: Text): readonly string[] {
  const added = sums.map((sum) => accumulate(sum, text))
  if (guard.length === 0) return added
  return [`if (${guard.map((term) => read(term, text)).join(' & ')}) {`, ...inside, ...added, '}']
}

/** What one entry adds to each sum. */
const shares = (sums: readonly Term[]): readonly Term[] => sums.flatMap(({ of }) => of)

/** These terms and all below them, down to those that are kept. */
function needed(roots: readonly Term[], stop: ReadonlySet<Term>): readonly Term[] {
  const seen = new Set<Term>()
  const visit = (term: Term): void => {
    if (seen.has(term)) return
    seen.add(term)
    if (!stop.has(term)) term.of.forEach(visit)
  }
  roots.forEach(visit)
  return [...seen].sort((one, other) => one.id - other.id)
}

/** Of the terms at hand those that later sums meet first, and that take more steps to compute than to fetch. */
function worthKeeping(later: readonly Term[], atHand: ReadonlySet<Term>): readonly Term[] {
  const worth = new Set(
    [...atHand].filter((term) => isSmall(term) && everyTerm([term]).filter(isOfEntry).length >= manySteps),
  )
  return needed(shares(later), worth).filter((term) => worth.has(term))
}

const manySteps = 3

import type { Collection } from '../../expression/expression.ts'
import { collections } from '../population.ts'
import { isSmall } from '../terms/bounds.ts'
import type { Term } from '../terms/term.ts'
import { type Cluster, clustersOf } from './guards.ts'
import type { Question } from './question.ts'
import {
  accumulate,
  entryTerms,
  everyTerm,
  isOfEntry,
  isSum,
  read,
  type Text,
  termsDownTo,
  write,
} from './term-text.ts'

/** The body of a loop over households, and the terms of entries that one round keeps for the next. */
export interface Rounds {
  readonly lines: readonly string[]
  readonly kept: readonly Term[]
}

/** Part of the body: terms of the household, and sums over its lists, to be computed round by round. */
interface Stretch {
  readonly household: readonly Term[]
  readonly sums: readonly Term[]
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

/** What must be known before the question, the question, what hangs on its answer, and what comes after either. */
export function roundsOf(roots: readonly Term[], text: Text, question: Question | undefined): Rounds {
  if (!question) return stretchLines(stretchOf(everyTerm(roots)), { text, kept: new Set(), loops: [] })
  const { asked, sums } = question
  const outside = termsDownTo((term) => sums.has(term), [...roots, asked]).filter((term) => !sums.has(term))
  const hanging = dependentOn(sums, outside)
  const [first, after] = [stretchOf(outside.filter((term) => !hanging.has(term))), stretchOf([...hanging])]
  const known = new Set(outside)
  const inside = stretchOf(everyTerm([...sums]).filter((term) => !known.has(term)))
  const head = stretchLines(first, { text, kept: new Set(), loops: loopsOf(inside) })
  const middle = stretchLines(inside, { text, kept: new Set(head.kept), loops: [] })
  const tail = stretchLines(after, { text, kept: new Set(head.kept), loops: [] })
  const lines = [...head.lines, `if (${read(asked, text)}) {`, ...middle.lines, '}', ...tail.lines]
  return { lines, kept: [...new Set([...middle.kept, ...tail.kept])] }
}

const stretchOf = (terms: readonly Term[]): Stretch => ({
  household: terms.filter((term) => !isOfEntry(term) && !isSum(term)),
  sums: terms.filter(isSum),
})

/** Of some terms, parts before wholes, those that cannot be computed without certain others. */
function dependentOn(others: ReadonlySet<Term>, terms: readonly Term[]): ReadonlySet<Term> {
  const found = new Set<Term>()
  for (const term of terms) {
    if (term.of.some((part) => others.has(part) || found.has(part))) found.add(term)
  }
  return found
}

const lastRound = (terms: readonly Term[]): number => terms.reduce((latest, { round }) => Math.max(latest, round), 0)

const loopsOf = ({ sums }: Stretch): readonly Loop[] =>
  Array.from({ length: lastRound(sums) + 1 }, (_, round) => round).flatMap((round) =>
    collections
      .map((list) => ({ list, round, sums: sums.filter((sum) => sum.round === round && sum.detail === list) }))
      .filter((loop) => loop.sums.length > 0),
  )

/** Household terms of a round, the loops over the lists that need no later ones, the next round. */
function stretchLines(stretch: Stretch, writing: Writing): Rounds {
  const { text, kept } = writing
  const own = loopsOf(stretch)
  const household = stretch.household.filter((term) => text.variables.has(term))
  const rounds = Array.from({ length: lastRound([...stretch.sums, ...household]) + 1 }, (_, round) => round)
  const lines = rounds.flatMap((round) => [
    ...household.filter((term) => term.round === round).map((term) => declared(term, text)),
    ...own
      .filter((loop) => loop.round === round + 1)
      .flatMap((loop) => listLoop(loop, { ...writing, loops: [...own, ...writing.loops] })),
  ])
  return { lines, kept: [...kept] }
}

const declared = (term: Term, text: Text): string => `const v${term.id} = ${write(term, text)}`

/**
 * What several clusters of sums need is computed for every entry; the rest of a cluster only where its guard holds. What a
 * later round needs again is kept for it: so the first round is not guarded, which nearly every person named passes anyway.
 */
function listLoop(loop: Loop, { text, kept, loops }: Writing): readonly string[] {
  const { list, round, sums } = loop
  const clusters = round === 1 ? [{ sums, guard: [], inside: new Set<Term>() }] : clustersOf(sums)
  const guarded = new Set(clusters.flatMap(({ inside }) => [...inside]))
  const asked = clusters.flatMap(({ guard }) => guard)
  const terms = entryTerms([...shares(sums), ...asked], kept).filter((term) => text.variables.has(term))
  const free = terms.filter((term) => !guarded.has(term))
  const later = loops.slice(loops.indexOf(loop) + 1)
  const keep = worthKeeping(
    later.flatMap((other) => other.sums),
    new Set(free.filter((term) => !kept.has(term))),
  )
  const place = `i - f_${list[0]}`
  const define = (term: Term) => (kept.has(term) ? `const v${term.id} = k${term.id}[${place}]` : declared(term, text))
  const lines = [
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

/** Of the terms at hand those that later sums meet first, and that take more steps to compute than to fetch. */
function worthKeeping(later: readonly Term[], atHand: ReadonlySet<Term>): readonly Term[] {
  const worth = new Set([...atHand].filter((term) => isSmall(term) && entryTerms([term]).length >= manySteps))
  return entryTerms(shares(later), worth).filter((term) => worth.has(term))
}

const manySteps = 8

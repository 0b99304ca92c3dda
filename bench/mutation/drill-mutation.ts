import { atLeast, type Figure, figure } from '../figure.ts'
import { type CodeFolder, codeFolders, codeMutants } from './code-mutants.ts'
import { judgedLaw } from './judged-law.ts'
import { isNoticed, type Tried } from './tried.ts'

/** The rules as trees, all the code around them, or one folder of it. */
export type MutationPart = 'law' | 'code' | CodeFolder

export const mutationParts: readonly MutationPart[] = ['law', 'code', ...codeFolders]

export interface Mutation {
  /** Everything, when it is not said. */
  readonly only?: readonly MutationPart[]
}

const goal = 80

/**
 * Mutation testing of packages/rules: everything is written wrong in one place at a time, and a test must notice. The rules
 * of the law are trees, and are mutated node by node; the code that reads, computes and explains them is mutated by Stryker.
 */
export async function* drillMutation(
  { only = ['law', 'code'] }: Mutation,
  note: (line: string) => void,
): AsyncIterable<Figure> {
  if (only.includes('law')) {
    const law = await judgedLaw(note)
    for (const folder of [...new Set(law.map((one) => one.folder))].sort()) {
      const here = law.filter((one) => one.folder === folder)
      yield scored(`law ${folder}`, here, note)
    }
    yield scored('law, all', law)
  }

  const code: Tried[] = []
  for (const folder of codeFolders) {
    if (!only.includes('code') && !only.includes(folder)) continue
    const from = performance.now()
    const here = await codeMutants(folder)
    code.push(...here)
    yield scored(`code ${folder}`, here, note)
    note(`${folder}: ${Math.round((performance.now() - from) / 1000)} s`)
  }
  if (only.includes('code')) yield scored('code, all', code)
}

function scored(told: string, tried: readonly Tried[], note?: (line: string) => void): Figure {
  if (tried.length === 0) throw new Error(`${told}: nothing was mutated`)
  for (const one of tried) if (!isNoticed(one)) note?.(`${one.outcome}  ${one.folder}  ${one.what}`)
  const counts = (['killed', 'timeout', 'survived', 'no coverage'] as const).map(
    (outcome) => `${tried.filter((one) => one.outcome === outcome).length} ${outcome}`,
  )
  const score = (100 * tried.filter(isNoticed).length) / tried.length
  return figure(`${told} (${tried.length} mutants): ${counts.join(', ')}`, score, '%', atLeast(goal))
}

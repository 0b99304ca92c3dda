import { atLeast, type Figure, figure, reported } from '../figure.ts'
import { codeMutants } from './code-mutants.ts'
import { judgedLaw } from './judged-law.ts'
import type { Tried } from './tried.ts'

export interface Mutation {
  /** Only the rules as trees, or only the code around them. */
  readonly only?: 'law' | 'code'
}

const goal = 80

/**
 * Mutation testing of packages/rules: everything is written wrong in one place at a time, and a test must notice. The rules
 * of the law are trees, and are mutated node by node; the code that reads, computes and explains them is mutated by Stryker.
 */
export async function* drillMutation({ only }: Mutation, note: (line: string) => void): AsyncIterable<Figure> {
  const law = only === 'code' ? [] : await judgedLaw(note)
  yield* figuresOf('law', law, note)
  const code = only === 'law' ? [] : await codeMutants(note)
  yield* figuresOf('code', code, note)
}

function* figuresOf(kind: 'law' | 'code', tried: readonly Tried[], note: (line: string) => void): Iterable<Figure> {
  if (tried.length === 0) return
  for (const { folder, killed, what } of tried) if (!killed) note(`survived  ${folder}  ${what}`)
  for (const folder of [...new Set(tried.map((one) => one.folder))].sort()) {
    const here = tried.filter((one) => one.folder === folder)
    const killed = here.filter((one) => one.killed).length
    const told = `${kind} ${folder}: ${killed} killed, ${here.length - killed} survived`
    yield figure(told, scoreOf(here), '%', reported)
  }
  yield figure(`${kind}, all ${tried.length} mutants`, scoreOf(tried), '%', atLeast(goal))
}

const scoreOf = (tried: readonly Tried[]): number => (100 * tried.filter(({ killed }) => killed).length) / tried.length

import type { Collection } from '../../expression/expression.ts'
import { collections } from '../population.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import { roundsOf } from './loop-rounds.ts'
import { questionOf } from './question.ts'
import { everyTerm, isOfEntry, isSum, number, read, type Text } from './term-text.ts'

/** A term whose value the loop writes into an output, as the value stands there. */
export interface Written {
  readonly term: Term
  /** The place of the output among the arrays given to the loop. */
  readonly output: number
}

/** The text of a loop over households, and the columns it reads, in the order in which it is given them. */
export interface LoopSource {
  readonly text: string
  readonly columns: readonly string[]
  readonly lists: readonly Collection[]
}

/** Which rows a loop goes over: all from one to another except the doubtful, or those named in a list. */
export type Rows = 'undoubted' | 'picked'

/**
 * Writes one loop that computes all terms for one household after another, with no array in between. The arrays are constants
 * around the function and not its arguments: V8 then reads them without looking again each time at what they are. Every name in it is
 * a letter and a number of our own, and every literal a number: no word of any rule or file gets into it.
 */
export function loopSource(written: readonly Written[], rows: Rows, terms: TermTable): LoopSource {
  const roots = written.map(({ term }) => term)
  const question = questionOf(roots, terms)
  const reachable = everyTerm(question ? [...roots, question.asked] : roots)
  const columns = [
    ...new Set(reachable.filter(({ operation }) => operation === 'column').map(({ detail }) => String(detail))),
  ]
  const lists = collections.filter((list) =>
    reachable.some(({ operation, detail }) => ['sum', 'some', 'length'].includes(operation) && detail === list),
  )
  const tables = reachable.flatMap(({ detail }) => (typeof detail === 'object' ? [detail] : []))
  const text: Text = { variables: variablesOf(reachable, written), columns, tables }
  const { lines: body, kept } = roundsOf(roots, text, question)
  const lines = [
    `'use strict'`,
    ...columns.map((_, at) => `const c${at} = columns[${at}]`),
    ...lists.map((list, at) => `const ${offsetsOf(list)} = offsets[${at}]`),
    ...tables.map((table, at) => `const t${at} = Float64Array.of(${table.map(number).join(', ')})`),
    ...[...new Set(written.map(({ output }) => output))].map((output) => `const o${output} = outputs[${output}]`),
    ...kept.map(({ id, place }) => `const k${id} = new Int32Array(longest[${lists.indexOf(place as Collection)}])`),
    'const r = rows',
    'return function (from, to, first) {',
    ...(rows === 'undoubted'
      ? ['for (let h = from; h < to; h++) {', 'if (r[h] !== 0) continue']
      : ['for (let p = from; p < to; p++) {', 'const h = r[p]']),
    ...lists.map((list) => `const f_${list[0]} = ${offsetsOf(list)}[h], e_${list[0]} = ${offsetsOf(list)}[h + 1]`),
    ...reachable.filter(isSum).map(({ id }) => `let v${id} = 0`),
    ...body,
    ...written.map(({ term, output }) => `o${output}[h - first] = ${read(term, text)}`),
    '}',
    '}',
  ]
  return { text: lines.join('\n'), columns, lists }
}

const offsetsOf = (list: Collection): string => `f${list[0]}`

/** A term used more than once is computed once; what a list's loop takes from the household is computed before it. */
function variablesOf(reachable: readonly Term[], written: readonly Written[]): ReadonlySet<Term> {
  const uses = new Map<Term, number>()
  const use = (term: Term, times: number) => uses.set(term, (uses.get(term) ?? 0) + times)
  for (const { term } of written) use(term, 1)
  for (const whole of reachable) {
    for (const part of whole.of) use(part, crossesInto(whole, part) || readTwice(whole) ? 2 : 1)
  }
  return new Set(
    reachable.filter((term) => isSum(term) || (term.operation !== 'constant' && (uses.get(term) ?? 0) > 1)),
  )
}

const readTwice = ({ operation }: Term): boolean => ['smaller', 'larger', 'stated'].includes(operation)
const crossesInto = (whole: Term, part: Term): boolean => (isOfEntry(whole) || isSum(whole)) && !isOfEntry(part)

import { loopSource } from '../columns/loops/loop-source.ts'
import type { List, Population, Values } from '../columns/population.ts'
import type { Bounds, Term } from '../columns/terms/term.ts'
import type { TermTable } from '../columns/terms/term-table.ts'
import type { Numbers } from './a-formula.ts'

/** The lists of households of numbers: only members have entries. */
export function listsOf(all: readonly Numbers[]): Population['lists'] {
  const offsets = [0]
  for (const { entries } of all) offsets.push((offsets.at(-1) as number) + entries.length)
  const longest = Math.max(0, ...all.map(({ entries }) => entries.length))
  const members: List = { offsets: Uint32Array.from(offsets), entries: offsets.at(-1) as number, longest }
  const none: List = { offsets: new Uint32Array(all.length + 1), entries: 0, longest: 0 }
  return { members, dwellings: none, vehicles: none, supporters: none }
}

/** A household for each combination of values within these bounds, without entries. */
export const everyCombination = (columns: readonly Bounds[]): readonly Numbers[] =>
  columns
    .reduce<readonly (readonly number[])[]>(
      (rows, { low, high }) =>
        rows.flatMap((row) => Array.from({ length: high - low + 1 }, (_, at) => [...row, low + at])),
      [[]],
    )
    .map((own) => ({ own, entries: [] }))

/**
 * What the text of a loop computes: of each term its values, household by household. The column `household.2` is place 2 of a
 * household's numbers, `members.2` that of an entry's.
 */
export function looped(roots: readonly Term[], all: readonly Numbers[], terms: TermTable): number[][] {
  const written = roots.map((term, output) => ({ term, output }))
  const { text, columns, lists } = loopSource(written, 'undoubted', terms)
  const outputs = roots.map(() => new Float64Array(all.length))
  const own = listsOf(all)
  const offsets = lists.map((list) => own[list].offsets)
  const longest = lists.map((list) => own[list].longest)
  const program = new Function('columns', 'offsets', 'outputs', 'rows', 'longest', text)
  const values = columns.map((key) => columnOf(key, all))
  program(values, offsets, outputs, new Uint8Array(all.length), longest)(0, all.length, 0)
  return outputs.map((output) => [...output])
}

function columnOf(key: string, all: readonly Numbers[]): Values {
  const [scope, which] = key.split('.') as [string, string]
  const rows = scope === 'household' ? all.map(({ own }) => own) : all.flatMap(({ entries }) => entries)
  const numbers = rows.map((row) => row[Number(which)] as number)
  return numbers.every((number) => (number | 0) === number) ? Int32Array.from(numbers) : Float64Array.from(numbers)
}

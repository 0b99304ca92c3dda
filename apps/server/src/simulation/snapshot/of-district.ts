import type { DivisionCode } from '@jzt/kernel'
import {
  type Column,
  collections,
  districtColumn,
  type List,
  listKnown,
  type Population,
  type Values,
} from '@jzt/rules/columns'
import type { Snapshot } from './snapshot.ts'

/** The households of one district: what its own officers simulate with. */
export function ofDistrict(snapshot: Snapshot, district: DivisionCode): Snapshot {
  const { population } = snapshot
  const kept = householdsOf(population, district)
  const entries = new Map(collections.map((list) => [list, entriesOf(population.lists[list], kept)]))
  const rowsOf = (key: string) => {
    const list = collections.find((one) => key.startsWith(`${one}.`) && key !== listKnown(one))
    return list ? (entries.get(list) ?? kept) : kept
  }
  const columns = Object.fromEntries(
    Object.entries(population.columns).map(([key, column]) => [key, picked(column, rowsOf(key))]),
  )
  return {
    ...snapshot,
    population: {
      households: kept.length,
      columns: { ...columns, [districtColumn]: { kind: 'constant', value: 0, codes: [district] } },
      lists: Object.fromEntries(
        collections.map((list) => [list, listOf(population.lists[list], kept)]),
      ) as Population['lists'],
      doubtful: pickedValues(population.doubtful, kept) as Uint8Array,
    },
  }
}

function householdsOf({ households, columns }: Population, district: DivisionCode): Uint32Array {
  const column = columns[districtColumn]
  const code = column?.codes?.indexOf(district) ?? -1
  if (!column || code < 0) return new Uint32Array()
  const all = Array.from({ length: households }, (_, at) => at)
  if (column.kind === 'constant') return Uint32Array.from(column.value === code ? all : [])
  return Uint32Array.from(all.filter((at) => column.values[at] === code))
}

/** The bounds of the whole city hold for a part of it. */
const picked = (column: Column, rows: Uint32Array): Column =>
  column.kind === 'constant' ? column : { ...column, values: pickedValues(column.values, rows) }

function pickedValues(values: Values, rows: Uint32Array): Values {
  const taken = new (values.constructor as new (length: number) => Values)(rows.length)
  for (let at = 0; at < rows.length; at += 1) taken[at] = values[rows[at] as number] as number
  return taken
}

function entriesOf({ offsets }: List, kept: Uint32Array): Uint32Array {
  const entries: number[] = []
  for (const household of kept) {
    for (let at = offsets[household] as number; at < (offsets[household + 1] as number); at += 1) entries.push(at)
  }
  return Uint32Array.from(entries)
}

function listOf({ offsets }: List, kept: Uint32Array): List {
  const ends = [0]
  let longest = 0
  for (const household of kept) {
    const length = (offsets[household + 1] as number) - (offsets[household] as number)
    longest = Math.max(longest, length)
    ends.push((ends.at(-1) as number) + length)
  }
  return { offsets: Uint32Array.from(ends), entries: ends.at(-1) ?? 0, longest }
}

import type { PlainDate } from '@jzt/kernel'
import type { Collection, Scalar, Scope } from '../expression/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactKind } from '../facts/fact-kind.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { type ColumnWriter, columnWriter } from './column-writer.ts'
import type { AskedFact } from './facts-asked.ts'
import {
  type Column,
  collections,
  type List,
  listKnown,
  type Population,
  type StoredColumn,
  unknownMark,
} from './population.ts'

/** What is known of one fact, as a column holds it; undefined where it is not known. */
export type ReadFact = (fact: AskedFact) => number | undefined

/** One household about to be written: its own facts, and for each list its entries, or undefined where the list is not known. */
export interface HouseholdRow {
  readonly own: ReadFact
  readonly lists: Readonly<Record<Collection, readonly ReadFact[] | undefined>>
}

/** Collects households as columns. */
export interface PopulationWriter {
  add(row: HouseholdRow): void
  finish(): Population
}

/** A date as a whole number, so that an age is a subtraction: 2026-09-15 is 20260915. */
export const packedDate = (date: PlainDate): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10))

/** The codes of a kind in the order in which columns number them. */
export const codesOf = (kind: FactKind): readonly string[] | undefined =>
  kind.kind === 'code' ? Object.keys(kind.words) : undefined

/** A fact's value as a column holds it. Throws for a code that its catalogue does not know. */
export function columnValue(value: Scalar, kind: FactKind): number {
  if (kind.kind === 'date') return packedDate(value as PlainDate)
  if (kind.kind !== 'code') return Number(value)
  const place = Object.keys(kind.words).indexOf(String(value))
  if (place < 0) throw new RangeError(`${kind.title}: there is no code ${value}`)
  return place
}

/** A writer for households of which these facts are asked. */
export function populationWriter(asked: readonly AskedFact[]): PopulationWriter {
  const columns = new Map(asked.map((fact) => [fact.key, columnWriter()]))
  const known = new Map(collections.map((list) => [list, columnWriter()]))
  const offsets = new Map(collections.map((list) => [list, [0]]))
  const of = (scope: Scope) =>
    asked.filter((fact) => fact.scope === scope).map((fact) => [fact, columns.get(fact.key)] as const)
  const own = of('household')
  const entryFacts = new Map(collections.map((list) => [list, of(list)]))
  const put = (facts: readonly (readonly [AskedFact, ColumnWriter | undefined])[], read: ReadFact) => {
    for (const [fact, column] of facts) column?.put(read(fact))
  }
  return {
    add({ own: ownFact, lists }) {
      put(own, ownFact)
      for (const list of collections) {
        const entries = lists[list]
        known.get(list)?.put(entries ? 1 : 0)
        const ends = offsets.get(list) as number[]
        for (const entry of entries ?? []) put(entryFacts.get(list) ?? [], entry)
        ends.push((ends.at(-1) as number) + (entries?.length ?? 0))
      }
    },
    finish() {
      const finished = asked.map((fact) => [fact.key, columns.get(fact.key)?.finish(codesOf(fact.kind))] as const)
      const lists = collections.map((list) => [listKnown(list), known.get(list)?.finish()] as const)
      const ends = collections.map((list) => [list, listOf(offsets.get(list) as number[])] as const)
      return withDoubts({
        columns: Object.fromEntries([...finished, ...lists]) as Readonly<Record<string, Column>>,
        lists: Object.fromEntries(ends) as Population['lists'],
        households: (offsets.get('members') as number[]).length - 1,
      })
    },
  }
}

function listOf(ends: readonly number[]): List {
  let longest = 0
  for (let at = 1; at < ends.length; at += 1)
    longest = Math.max(longest, (ends[at] as number) - (ends[at - 1] as number))
  return { offsets: Uint32Array.from(ends), entries: ends.at(-1) ?? 0, longest }
}

/** Marks the households of which something is not known that is known of nearly all others. */
function withDoubts(population: Omit<Population, 'doubtful'>): Population {
  const doubtful = new Uint8Array(population.households)
  for (const [key, column] of Object.entries(population.columns)) {
    if (column.kind === 'constant') continue
    const scope = key.slice(0, key.indexOf('.'))
    if (key === `${scope}.known`) markSilent(column, doubtful)
    else if (column.unknowns === 'rare') markUnknown(column, population.lists[scope as Collection], doubtful)
  }
  return { ...population, doubtful }
}

function markSilent({ values }: StoredColumn, doubtful: Uint8Array): void {
  for (let household = 0; household < doubtful.length; household += 1) {
    if (values[household] === 0) doubtful[household] = 1
  }
}

function markUnknown({ values }: StoredColumn, list: List | undefined, doubtful: Uint8Array): void {
  const mark = unknownMark(values)
  for (let household = 0; household < doubtful.length; household += 1) {
    const from = list ? (list.offsets[household] as number) : household
    const to = list ? (list.offsets[household + 1] as number) : household + 1
    for (let at = from; at < to; at += 1) if (Object.is(values[at], mark)) doubtful[household] = 1
  }
}

type Facts = Readonly<Record<string, Fact<Scalar> | undefined>>

/** Reads a household's facts as a row of columns. A fact that nobody wrote down is not known. */
export function rowOf(facts: HouseholdFacts): HouseholdRow {
  const reader =
    (all: Facts): ReadFact =>
    ({ name, kind }) => {
      const fact = all[name]
      return fact?.known ? columnValue(fact.value, kind) : undefined
    }
  const entries = (list: Collection): readonly ReadFact[] | undefined => {
    if (list === 'members') return facts.members.map((member) => reader(member as unknown as Facts))
    const stated: Fact<readonly unknown[]> | undefined = facts[list]
    return stated?.known ? stated.value.map((entry) => reader(entry as Facts)) : undefined
  }
  const lists = Object.fromEntries(collections.map((list) => [list, entries(list)])) as HouseholdRow['lists']
  return { own: reader(facts as unknown as Facts), lists }
}

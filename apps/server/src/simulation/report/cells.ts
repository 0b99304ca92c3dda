import type { Edition } from '@jzt/rules'
import { standings } from '../run/standing.ts'
import type { CountedDimension, Places, Tally } from '../run/tally.ts'

/** The exact counts of one group, before anything is withheld. Never leaves this folder. */
export interface Exact {
  /** By standing before × standing after: households and people. */
  readonly households: Float64Array
  readonly persons: Float64Array
  readonly gaining: Pair
  readonly losing: Pair
  readonly paid: readonly [before: number, after: number]
  /** People with known income, their yearly income before and after. */
  readonly income: readonly [people: number, before: number, after: number]
}

export interface Pair {
  readonly households: number
  readonly persons: number
}

/** Adds up what stands in several places of a tally. */
export function exactOf(tally: Tally, places: readonly number[], edition: Edition): Exact {
  const cells = standings(edition).length ** 2
  const households = new Float64Array(cells)
  const persons = new Float64Array(cells)
  const ways = [0, 1, 2].map(() => ({ households: 0, persons: 0 }))
  const paid: [number, number] = [0, 0]
  const income: [number, number, number] = [0, 0, 0]
  for (const place of places) {
    for (let at = 0; at < cells * 3; at += 1) {
      const [count, people] = [
        get(tally.households, place * cells * 3 + at),
        get(tally.persons, place * cells * 3 + at),
      ]
      const cell = Math.floor(at / 3)
      households[cell] = get(households, cell) + count
      persons[cell] = get(persons, cell) + people
      const way = ways[at % 3] as { households: number; persons: number }
      way.households += count
      way.persons += people
    }
    for (const at of [0, 1] as const) paid[at] += get(tally.paid, place * 2 + at)
    for (const at of [0, 1, 2] as const) income[at] += get(tally.income, place * 3 + at)
  }
  const [losing, , gaining] = ways as [Pair, Pair, Pair]
  return { households, persons, gaining, losing, paid, income }
}

const get = (sums: Float64Array, at: number): number => sums[at] as number

/** The places in which the households of one code of a dimension are counted. */
export function placesOfCode(places: Places, dimension: CountedDimension, code: number): readonly number[] {
  if (dimension.name === 'district') return [code]
  const from = districtsOf(places)
  const all = Array.from({ length: places.count - from }, (_, at) => at)
  return all.filter((at) => Math.floor(at / dimension.weight) % dimension.codes.length === code).map((at) => from + at)
}

/** All places, each household once. */
export const wholePlaces = (places: Places): readonly number[] =>
  Array.from({ length: districtsOf(places) }, (_, at) => at)

const districtsOf = ({ dimensions }: Places): number =>
  dimensions.find(({ name }) => name === 'district')?.codes.length ?? 0

/** Households whose standing differs before and after, and how many households there are. */
export function sumsOf({ households, persons }: Exact): { readonly all: Pair; readonly changing: Pair } {
  const size = Math.sqrt(households.length)
  const of = (sums: Float64Array, wanted: (before: number, after: number) => boolean): number =>
    sums.reduce((sum, count, at) => (wanted(Math.floor(at / size), at % size) ? sum + count : sum), 0)
  const everybody = () => true
  const changed = (before: number, after: number) => before !== after
  return {
    all: { households: of(households, everybody), persons: of(persons, everybody) },
    changing: { households: of(households, changed), persons: of(persons, changed) },
  }
}

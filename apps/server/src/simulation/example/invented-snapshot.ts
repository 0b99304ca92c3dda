import type { DivisionCode, PlainDate } from '@jzt/kernel'
import { currentEdition } from '@jzt/rules'
import { factsAsked, rootsOf } from '@jzt/rules/columns'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { snapshotWriter } from '../snapshot/snapshot-writer.ts'
import { inventedHouseholds } from './invented-population.ts'

/** How large an invented city is, on which day, and which districts its households are spread over. */
export interface InventedCity {
  readonly households: number
  readonly on: PlainDate
  readonly districts: readonly DivisionCode[]
}

/** A snapshot of an invented city, the same each time: for trying the simulation out, and marked as an example. */
export function inventedSnapshot({ households, on, districts }: InventedCity): Snapshot {
  const writer = snapshotWriter(factsAsked(rootsOf(currentEdition)))
  for (const { row, district, grouping } of inventedHouseholds(households)) {
    writer.add(row, districts[Number(district.slice(2)) % districts.length] ?? district, grouping)
  }
  return writer.finish(on, currentEdition.version)
}

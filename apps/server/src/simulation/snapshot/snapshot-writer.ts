import type { DivisionCode, PlainDate } from '@jzt/kernel'
import { type AskedFact, columnWriter, type HouseholdRow, populationWriter } from '@jzt/rules/columns'
import type { Grouping } from './grouping.ts'
import { dimensionCodes, dimensionColumns, type Snapshot } from './snapshot.ts'

/** Collects households into a snapshot. */
export interface SnapshotWriter {
  add(row: HouseholdRow, district: DivisionCode, grouping: Grouping): void
  finish(on: PlainDate, rulesVersion: string): Snapshot
}

type Grouped = Exclude<keyof typeof dimensionColumns, 'district'>
const grouped = Object.keys(dimensionCodes) as readonly Grouped[]

/** A snapshot of households of which these facts are kept. */
export function snapshotWriter(asked: readonly AskedFact[]): SnapshotWriter {
  const population = populationWriter(asked)
  const district = columnWriter()
  const places = new Map<DivisionCode, number>()
  const groups = new Map(grouped.map((dimension) => [dimension, columnWriter()]))
  return {
    add(row, code, grouping) {
      population.add(row)
      district.put(placeOf(places, code))
      for (const [dimension, column] of groups) column.put(grouping[dimension])
    },
    finish(on, rulesVersion) {
      const made = population.finish()
      const columns = Object.fromEntries(
        [...groups].map(([dimension, column]) => [
          dimensionColumns[dimension],
          column.finish(dimensionCodes[dimension]),
        ]),
      )
      const all = { ...made.columns, ...columns, [dimensionColumns.district]: district.finish([...places.keys()]) }
      return { on, rulesVersion, population: { ...made, columns: all } }
    },
  }
}

function placeOf(places: Map<DivisionCode, number>, code: DivisionCode): number {
  const before = places.get(code)
  if (before !== undefined) return before
  places.set(code, places.size)
  return places.size - 1
}

import { countyOf, type PlainDate } from '@jzt/kernel'
import { currentEdition } from '@jzt/rules'
import { factsAsked, rootsOf, rowOf } from '@jzt/rules/columns'
import { assessedHouseholds } from '../../assessment/index.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { groupingOfFacts } from './grouping.ts'
import type { Snapshot } from './snapshot.ts'
import { snapshotWriter } from './snapshot-writer.ts'

/** A snapshot of every household with an open case or a monthly benefit, as each was assessed last; `on` is its date. */
export async function takeSnapshot(house: Pick<Equipment, 'db' | 'encryption'>, on: PlainDate): Promise<Snapshot> {
  const writer = snapshotWriter(factsAsked(rootsOf(currentEdition)))
  for await (const { facts, division, headSex } of assessedHouseholds(house)) {
    writer.add(rowOf(facts), countyOf(division), groupingOfFacts(facts, on, headSex))
  }
  return writer.finish(on, currentEdition.version)
}

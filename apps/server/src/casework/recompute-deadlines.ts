import type { Case } from '@jzt/casework'
import type { WorkCalendar } from '@jzt/kernel'
import type { Db } from '../platform/database.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { projectionOf } from './case-store.ts'

/**
 * Counts the deadlines of every open case anew, when the official calendar of a year takes the place of the provisional
 * one. Events stay as they are: only the copies that the lists read change. Gives the number of cases whose day moved.
 */
export function recomputeDeadlines(db: Db, calendar: WorkCalendar): Promise<number> {
  return inScope(db, wholeCity, async (tx) => {
    const rows = await tx
      .selectFrom('caseFile')
      .select(['hid', 'caseId', 'state', 'nextDeadline'])
      .where('closedOn', 'is', null)
      .forUpdate()
      .execute()
    let moved = 0
    for (const { hid, caseId, state, nextDeadline: before } of rows) {
      const { nextDeadline, nextDeadlineName } = projectionOf({ calendar }, state as unknown as Case)
      if (nextDeadline === before) continue
      await tx
        .updateTable('caseFile')
        .set({ nextDeadline, nextDeadlineName })
        .where('hid', '=', hid)
        .where('caseId', '=', caseId)
        .execute()
      moved += 1
    }
    return moved
  })
}

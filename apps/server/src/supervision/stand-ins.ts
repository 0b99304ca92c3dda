import type { Case } from '@jzt/casework'
import type { StandInRow } from '@jzt/contract'
import { sql } from 'kysely'
import type * as z from 'zod'
import { listOfficerNames } from '../access/index.ts'
import { listPlaceNames } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'

/** Open and recent cases in which something stands in for a silent register, newest first: visible to the offices above. */
export async function listStandIns(tx: Tx, scope: string): Promise<z.input<typeof StandInRow>[]> {
  const rows = await tx
    .selectFrom('caseFile')
    .select('state')
    .where('division', '>=', scope)
    .where('division', '<', `${scope}~`)
    .where(sql<boolean>`state -> 'standIns' <> '[]'::jsonb`)
    .orderBy('changedAt', 'desc')
    .limit(200)
    .execute()
  const files = rows.map(({ state }) => state as unknown as Case)
  const towns = await listPlaceNames(
    tx,
    files.map(({ town }) => town),
  )
  const names = await listOfficerNames(
    tx,
    files.flatMap(({ standIns }) =>
      standIns.flatMap(({ by, countersignedBy }) => (countersignedBy ? [by, countersignedBy] : [by])),
    ),
  )
  return files.map(({ id, number, town, stage, standIns }) => ({
    caseId: id,
    number,
    townName: towns.get(town) ?? town,
    stage,
    standIns: standIns.map(({ register, by, countersignedBy }) => ({
      register,
      offeredBy: names.get(by) ?? '工作人员',
      ...(countersignedBy ? { countersignedBy: names.get(countersignedBy) ?? '工作人员' } : {}),
    })),
  }))
}

import type { Case } from '@jzt/casework'
import type { PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'

/**
 * Whether the applicant of this family stands in another recognition that holds on this day: the family asked anew in time.
 * Seen over the whole city, in the name of the platform.
 */
export async function isRecognisedAnew(tx: Tx, file: Case, on: PlainDate): Promise<boolean> {
  const row = await tx
    .selectFrom('caseMember as m')
    .innerJoin('personDirectory as p', 'p.idNumberIndex', 'm.idNumberIndex')
    .innerJoin('entitlement as e', (join) => join.onRef('e.hid', '=', 'p.hid').onRef('e.caseId', '=', 'p.caseId'))
    .select('e.caseId')
    .where('m.hid', '=', file.household)
    .where('m.caseId', '=', file.id)
    .where('m.relation', '=', 'self')
    .where('p.caseId', '<>', file.id)
    .where('e.payment', '=', 'none')
    .where('e.validUntil', '>=', on)
    .executeTakeFirst()
  return row !== undefined
}

import type { Case } from '@jzt/casework'
import { type Fen, fen, type Month } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'

/** What a household is entitled to in one month. */
export interface Entitlement {
  readonly month: Month
  readonly amountFen: Fen
  readonly memberCount: number
}

/** One row a month; a month that is there already stays as it is. */
export async function addEntitlement(tx: Tx, file: Case, entitlement: Entitlement): Promise<void> {
  await tx
    .insertInto('entitlement')
    .values({ hid: file.household, caseId: file.id, ...entitlement })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The household's months, oldest first. */
export async function listEntitlements(tx: Tx, file: Case): Promise<Entitlement[]> {
  const rows = await tx
    .selectFrom('entitlement')
    .select(['month', 'amountFen', 'memberCount'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('month')
    .execute()
  return rows.map(({ month, amountFen, memberCount }) => ({
    month: month as Month,
    amountFen: fen(Number(amountFen)),
    memberCount,
  }))
}

import type { Case, Payment } from '@jzt/casework'
import { type Fen, fen, type Month, type PlainDate, type Programme } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'

/** What a household is entitled to: monthly from `month` on until a later one takes its place, or once. */
export interface Entitlement {
  /** The version of the case whose event granted it. */
  readonly seq: number
  readonly programme: Programme
  readonly payment: Exclude<Payment, 'none'>
  readonly month: Month
  /** 0 ends a monthly benefit. */
  readonly amountFen: Fen
  readonly memberCount: number
  readonly grantedOn: PlainDate
}

/** One row for each event that grants or changes; the same event twice stays one row. */
export async function addEntitlement(tx: Tx, file: Case, entitlement: Entitlement): Promise<void> {
  await tx
    .insertInto('entitlement')
    .values({ hid: file.household, caseId: file.id, ...entitlement })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everything that was granted to the household in this case, oldest first. */
export async function listEntitlements(tx: Tx, file: Case): Promise<Entitlement[]> {
  const rows = await tx
    .selectFrom('entitlement')
    .select(['seq', 'programme', 'payment', 'month', 'amountFen', 'memberCount', 'grantedOn'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    programme: row.programme as Programme,
    payment: row.payment as Entitlement['payment'],
    month: row.month as Month,
    amountFen: fen(Number(row.amountFen)),
    memberCount: row.memberCount,
    grantedOn: row.grantedOn as PlainDate,
  }))
}

/** The monthly amount of one month, as the rows stand; 0 before the first and after a stop. */
export function monthlyAmountIn(month: Month, entitlements: readonly Entitlement[]): Fen {
  const monthly = entitlements.filter((one) => one.payment === 'monthly' && one.month <= month)
  return monthly.at(-1)?.amountFen ?? fen(0)
}

import type { Case, Payment } from '@jzt/casework'
import { type Fen, fen, type MemberId, type Month, type PlainDate, type Programme } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'

/**
 * What a household is entitled to of one programme: monthly from `month` on until a later one of the programme takes its
 * place, once, or a recognition without money.
 */
export interface Entitlement {
  /** The version of the case whose event granted it. */
  readonly seq: number
  readonly programme: Programme
  readonly payment: Payment
  readonly month: Month
  /** 0 ends a monthly benefit. */
  readonly amountFen: Fen
  readonly memberCount: number
  /** For whom, where it is granted to members by name. */
  readonly memberIds?: readonly MemberId[]
  /** The last day of a recognition. */
  readonly validUntil?: PlainDate
  readonly grantedOn: PlainDate
}

/** One row for each event that grants or changes; the same event twice stays one row. */
export async function addEntitlement(tx: Tx, file: Case, entitlement: Entitlement): Promise<void> {
  const { memberIds, validUntil, ...row } = entitlement
  await tx
    .insertInto('entitlement')
    .values({
      hid: file.household,
      caseId: file.id,
      ...row,
      memberIds: memberIds ? [...memberIds] : null,
      validUntil: validUntil ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everything that was granted to the household in this case, oldest first. */
export async function listEntitlements(tx: Tx, file: Case): Promise<Entitlement[]> {
  const rows = await tx
    .selectFrom('entitlement')
    .select([
      'seq',
      'programme',
      'payment',
      'month',
      'amountFen',
      'memberCount',
      'memberIds',
      'validUntil',
      'grantedOn',
    ])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('seq')
    .orderBy('programme')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    programme: row.programme as Programme,
    payment: row.payment as Entitlement['payment'],
    month: row.month as Month,
    amountFen: fen(Number(row.amountFen)),
    memberCount: row.memberCount,
    ...(row.memberIds ? { memberIds: row.memberIds as MemberId[] } : {}),
    ...(row.validUntil ? { validUntil: row.validUntil as PlainDate } : {}),
    grantedOn: row.grantedOn as PlainDate,
  }))
}

/** The monthly amount of one month, over all programmes, as the rows stand; 0 before the first and after a stop. */
export function monthlyAmountIn(month: Month, entitlements: readonly Entitlement[]): Fen {
  const paid = entitlements.filter((one) => one.payment === 'monthly' && one.month <= month)
  const newest = new Map(paid.map((one) => [one.programme, one.amountFen]))
  return fen([...newest.values()].reduce((sum, amountFen) => sum + amountFen, 0))
}

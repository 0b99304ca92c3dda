import type { CaseId, DivisionCode, Fen, HouseholdId, Month } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** A household with a monthly benefit that has not ended. */
export interface PaidHousehold {
  readonly hid: HouseholdId
  readonly caseId: CaseId
  readonly amountFen: Fen
  /** Since when it is paid this amount. */
  readonly month: Month
}

/** The paid households of a place in the order of their cases, from one case on. */
export async function listPaid(
  tx: Tx,
  division: DivisionCode,
  { after, limit }: { after: string; limit: number },
): Promise<PaidHousehold[]> {
  const { rows } = await sql<PaidHousehold & { amountFen: string }>`
    select f.hid, f.case_id, e.amount_fen, e.month
    from case_file f
    join lateral (
      select amount_fen, month from entitlement e
      where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
      order by e.seq desc limit 1) e on e.amount_fen > 0
    where f.division >= ${division} and f.division < ${`${division}~`} and f.case_id > ${after}
    order by f.case_id limit ${limit}`.execute(tx)
  return rows.map((row) => ({ ...row, amountFen: Number(row.amountFen) as Fen }))
}

/** The districts of a place that pay somebody. */
export async function districtsThatPay(tx: Tx, division: DivisionCode): Promise<DivisionCode[]> {
  const { rows } = await sql<{ district: DivisionCode }>`
    select distinct left(f.division, 6) as district from case_file f
    join entitlement e on e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
    where f.division >= ${division} and f.division < ${`${division}~`} order by 1`.execute(tx)
  return rows.map(({ district }) => district)
}

import type { CaseId, DivisionCode, Fen, HouseholdId, Month, Programme } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** One monthly benefit of a household that has not ended; a household may have several. */
export interface PaidHousehold {
  readonly hid: HouseholdId
  readonly caseId: CaseId
  readonly programme: Programme
  readonly amountFen: Fen
  /** Since when it is paid this amount. */
  readonly month: Month
}

/** What is paid in some cases of a place, and the case from which the rest goes on; without one there is no rest. */
export interface PaidPage {
  readonly households: readonly PaidHousehold[]
  readonly next?: string
}

/** The paid households of a place in the order of their cases, from one case on; the benefits of a case stay together. */
export async function listPaid(
  tx: Tx,
  division: DivisionCode,
  { after, limit }: { after: string; limit: number },
): Promise<PaidPage> {
  const { rows: cases } = await sql<{ caseId: string }>`
    select f.case_id from case_file f
    where f.division >= ${division} and f.division < ${`${division}~`} and f.case_id > ${after}
      and exists (select from entitlement e where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly')
    order by f.case_id limit ${limit}`.execute(tx)
  const last = cases.at(-1)?.caseId
  if (!last) return { households: [] }
  const { rows } = await sql<PaidHousehold & { amountFen: string }>`
    select f.hid, f.case_id, e.programme, e.amount_fen, e.month
    from case_file f
    join lateral (
      select distinct on (programme) programme, amount_fen, month from entitlement e
      where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
      order by programme, e.seq desc) e on e.amount_fen > 0
    where f.division >= ${division} and f.division < ${`${division}~`} and f.case_id > ${after} and f.case_id <= ${last}
    order by f.case_id, e.programme`.execute(tx)
  const households = rows.map((row) => ({ ...row, amountFen: Number(row.amountFen) as Fen }))
  return { households, ...(cases.length === limit ? { next: last } : {}) }
}

/** The districts of a place that pay somebody. */
export async function districtsThatPay(tx: Tx, division: DivisionCode): Promise<DivisionCode[]> {
  const { rows } = await sql<{ district: DivisionCode }>`
    select distinct left(f.division, 6) as district from case_file f
    join entitlement e on e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
    where f.division >= ${division} and f.division < ${`${division}~`} order by 1`.execute(tx)
  return rows.map(({ district }) => district)
}

/** How many households of a place are paid every month: whom a published pack recomputes. */
export async function countPaid(tx: Tx, division: DivisionCode): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_file f
    where f.division >= ${division} and f.division < ${`${division}~`} and exists (
      select from (
        select distinct on (programme) amount_fen from entitlement e
        where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
        order by programme, e.seq desc) newest
      where newest.amount_fen > 0)`.execute(tx)
  return rows[0]?.count ?? 0
}

import type { CaseId, Fen, Month } from '@jzt/kernel'
import { monthOf, townOf } from '@jzt/kernel'
import { sql } from 'kysely'
import { getPlaceName, listPlaceNames } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredBatch } from './batch-store.ts'

interface Row {
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly division: string
  readonly programme: string
  readonly memberCount: number
  readonly amountFen: string
  readonly beforeFen: string | null
}

/**
 * 发放名册: every household of the district with each benefit that it is paid in the month of the new standard, and what
 * this batch raised. Read from what households are entitled to, so that it holds also who was granted in between.
 */
export async function viewMonthList(tx: Tx, { batchId, division, effectiveFrom }: StoredBatch) {
  const month = monthOf(effectiveFrom)
  const rows = await rowsOf(tx, { batchId, division, month })
  const places = await listPlaceNames(
    tx,
    rows.map((row) => townOf(row.division)),
  )
  return {
    month,
    divisionName: await getPlaceName(tx, division),
    households: new Set(rows.map(({ caseId }) => caseId)).size,
    totalFen: rows.reduce((sum, { amountFen }) => sum + Number(amountFen), 0),
    rows: rows.map(({ caseNumber, division: place, amountFen, beforeFen, ...row }) => ({
      ...row,
      number: caseNumber,
      townName: places.get(townOf(place)) ?? place,
      amountFen: Number(amountFen) as Fen,
      ...(beforeFen === null ? {} : { beforeFen: Number(beforeFen) as Fen }),
    })),
  }
}

async function rowsOf(
  tx: Tx,
  { batchId, division, month }: { batchId: string; division: string; month: Month },
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select f.case_id, f.case_number, f.division, e.programme, e.member_count, e.amount_fen,
      case when r.adjusted_at is not null then r.before_fen end as before_fen
    from case_file f
    join lateral (
      select distinct on (programme) programme, member_count, amount_fen from entitlement e
      where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly' and e.month <= ${month}
      order by programme, e.seq desc) e on e.amount_fen > 0
    left join rise_household r
      on r.hid = f.hid and r.case_id = f.case_id and r.batch_id = ${batchId} and r.programme = e.programme
    where f.division >= ${division} and f.division < ${`${division}~`}
    order by f.division, f.case_number, e.programme limit 20000`.execute(tx)
  return rows
}

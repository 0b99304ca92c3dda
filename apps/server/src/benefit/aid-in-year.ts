import type { Actor, Case } from '@jzt/casework'
import { type Fen, fen, yearOf, zeroFen } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { scopeOf, widen } from '../platform/scope.ts'

interface Looking {
  readonly file: Case
  /** In whose name the books are read; the sum counts what other towns gave as well. */
  readonly by: Actor
  readonly year: number
}

/**
 * 临时救助 that these people were given in a calendar year under other applications, wherever in the city: the limit is
 * one of the year (社会救助法 第二十九条), and an application opens a household of its own. Of the other files only the sum
 * comes back, less what was paid back. What this very case gave before its papers is not earlier aid as long as the papers
 * confirm it; it is as soon as they are complete and the case goes on to ask for more.
 */
export async function aidInYear(tx: Tx, looking: Looking): Promise<Fen> {
  const { file, by, year } = looking
  const { aidFirst, decision } = file
  const own = aidFirst?.completedOn && !decision && yearOf(aidFirst.on) === year ? aidFirst.amountFen : zeroFen
  return fen(own + (await widen(tx, scopeOf(by), () => aidElsewhere(tx, looking))))
}

async function aidElsewhere(tx: Tx, { file, year }: Looking): Promise<number> {
  const places = await tx
    .selectFrom('caseMember')
    .innerJoin('personDirectory', 'personDirectory.idNumberIndex', 'caseMember.idNumberIndex')
    .select(['personDirectory.hid', 'personDirectory.caseId'])
    .where('caseMember.hid', '=', file.household)
    .where('caseMember.caseId', '=', file.id)
    .where('personDirectory.procedure', '=', 'temporary')
    .where('personDirectory.caseId', '<>', file.id)
    .execute()
  if (places.length === 0) return 0
  const hids = [...new Set(places.map(({ hid }) => hid))]
  const caseIds = [...new Set(places.map(({ caseId }) => caseId))]
  const { total } = await tx
    .selectFrom('entitlement')
    .select(({ fn }) => fn.sum<string | null>('amountFen').as('total'))
    .where('hid', 'in', hids)
    .where('caseId', 'in', caseIds)
    .where('payment', '=', 'once')
    .where('grantedOn', '>=', `${year}-01-01`)
    .where('grantedOn', '<=', `${year}-12-31`)
    .executeTakeFirstOrThrow()
  return Number(total ?? 0) - (await paidBack(tx, { hids, caseIds, year }))
}

/** What was asked back of aid of this year, and came. */
async function paidBack(tx: Tx, { hids, caseIds, year }: { hids: string[]; caseIds: string[]; year: number }) {
  const { rows } = await sql<{ back: string | null }>`
    select sum((repayment ->> 'amountFen')::bigint) as back
    from case_file f, jsonb_array_elements(f.state #> '{aidFirst,repayments}') repayment
    where f.hid in (${sql.join(hids)}) and f.case_id in (${sql.join(caseIds)})
      and left(f.state #>> '{aidFirst,on}', 4) = ${String(year)}`.execute(tx)
  return Number(rows[0]?.back ?? 0)
}

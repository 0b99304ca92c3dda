import { system } from '@jzt/casework'
import { type DivisionCode, type PlainDate, readIdNumber } from '@jzt/kernel'
import type { HouseholdFacts } from '@jzt/rules'
import { sql } from 'kysely'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { openGrounds } from './assessment-store.ts'

/** A household as it was assessed last, without who it is. */
export interface AssessedHousehold {
  readonly facts: HouseholdFacts
  readonly assessedOn: PlainDate
  readonly division: DivisionCode
  readonly headSex: 'man' | 'woman' | undefined
}

interface Row {
  readonly hid: string
  readonly assessmentId: string
  readonly assessedOn: PlainDate
  readonly factsSealed: string
  readonly division: DivisionCode
  readonly memberId: string | null
  readonly idNumberSealed: string | null
}

const pageSize = 500

/**
 * The latest assessment of every household whose case is open or that is paid each month, for statistics. Read in pages, each
 * in a transaction of its own; the reading is audited once.
 */
export async function* assessedHouseholds(
  house: Pick<Equipment, 'db' | 'encryption'>,
): AsyncGenerator<AssessedHousehold> {
  await inScope(house.db, wholeCity, (tx) => audit(tx, system, 'read:assessment', undefined, 'snapshot'))
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await inScope(house.db, wholeCity, (tx) => page(tx, after))
    for (const row of rows) yield opened(house, row)
    const last = rows.at(-1)
    if (!last) return
    after = last.hid
  }
}

/** A household may have several cases: its newest assessment tells most. The newest entitlement of a case is what is paid now. */
async function page(tx: Tx, after: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with living as (
      select f.hid, f.case_id, f.division
      from case_file f
      where f.hid > ${after}::uuid
        and (f.closed_on is null or coalesce((
          select e.amount_fen > 0 from entitlement e
          where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
          order by e.seq desc limit 1), false))
    )
    select distinct on (l.hid) l.hid, a.assessment_id as "assessmentId", a.assessed_on as "assessedOn",
      a.facts_sealed as "factsSealed", l.division, m.member_id as "memberId", m.id_number_sealed as "idNumberSealed"
    from living l
    join assessment a on a.hid = l.hid and a.case_id = l.case_id
    left join case_member m on m.hid = l.hid and m.case_id = l.case_id and m.relation = 'self'
    order by l.hid, a.assessed_at desc, a.assessment_id desc
    limit ${pageSize}`.execute(tx)
  return rows
}

function opened(house: Pick<Equipment, 'encryption'>, row: Row): AssessedHousehold {
  return {
    facts: openGrounds(house, row).facts,
    assessedOn: row.assessedOn,
    division: row.division,
    headSex: sexOf(house, row),
  }
}

function sexOf({ encryption }: Pick<Equipment, 'encryption'>, { memberId, idNumberSealed }: Row) {
  if (!memberId || !idNumberSealed) return undefined
  const read = readIdNumber(encryption.open(idNumberSealed, `case_member.id_number.${memberId}`))
  if (!read.ok) return undefined
  return read.sex === 'male' ? 'man' : 'woman'
}

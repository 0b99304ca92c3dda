import type { PlainDate } from '@jzt/kernel'
import { workdaysBetween } from '@jzt/kernel'
import { sql } from 'kysely'
import { listPlaceNames } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

interface Counted {
  readonly division: string
  readonly received: number
  readonly inProgress: number
  readonly included: number
  readonly refused: number
  readonly withdrawn: number
  readonly lapsed: number
  readonly terminated: number
  readonly declined: number
  readonly overdue: number
}

export interface SummaryRow extends Counted {
  readonly name: string
  readonly averageWorkdays: number | null
}

/**
 * Where every application went (R105, R106): received = in progress + every way a case can end, to the last case.
 * Grouped one level below the asking office: city by county, county by town, town by village.
 */
export async function summarise(equipment: Equipment, tx: Tx, scope: string): Promise<SummaryRow[]> {
  const digits = scope.length === 2 ? 6 : scope.length === 6 ? 9 : 12
  const today = equipment.clock.today()
  const { rows } = await sql<Counted>`
    select left(division, ${digits}) as division, count(*)::int as received,
      (count(*) filter (where closed_on is null))::int as in_progress,
      (count(*) filter (where closed_on is not null and outcome = 'granted'))::int as included,
      (count(*) filter (where outcome = 'refused'))::int as refused,
      (count(*) filter (where outcome = 'withdrawn'))::int as withdrawn,
      (count(*) filter (where outcome = 'lapsed'))::int as lapsed,
      (count(*) filter (where outcome = 'terminated'))::int as terminated,
      (count(*) filter (where outcome = 'declined'))::int as declined,
      (count(*) filter (where closed_on is null and next_deadline < ${today}))::int as overdue
    from case_file where division >= ${scope} and division < ${`${scope}~`}
    group by 1 order by 1`.execute(tx)
  const names = await listPlaceNames(
    tx,
    rows.map(({ division }) => division),
  )
  const averages = await averageDays(equipment, tx, { scope, digits })
  return rows.map((row) => ({
    ...row,
    name: names.get(row.division) ?? row.division,
    averageWorkdays: averages.get(row.division) ?? null,
  }))
}

interface Period {
  readonly division: string
  readonly acceptedOn: PlainDate
  readonly deliveredOn: PlainDate
  readonly publicities: readonly { readonly postedOn: PlainDate; readonly endsOn: PlainDate }[]
}

/** Average working days from acceptance to the served decision, publicity not counted, as R97 counts them. */
async function averageDays(
  { calendar }: Equipment,
  tx: Tx,
  { scope, digits }: { scope: string; digits: number },
): Promise<Map<string, number>> {
  const { rows } = await sql<Period>`
    select left(division, ${digits}) as division, state #>> '{acceptance,on}' as accepted_on, state #>> '{delivery,on}' as delivered_on, state -> 'publicities' as publicities
    from case_file where division >= ${scope} and division < ${`${scope}~`} and state -> 'delivery' is not null
    order by accepted_on desc limit 20000`.execute(tx)
  const days = new Map<string, number[]>()
  for (const { division, acceptedOn, deliveredOn, publicities } of rows) {
    const published = publicities.reduce(
      (sum, { postedOn, endsOn }) =>
        sum + workdaysBetween(postedOn, endsOn < deliveredOn ? endsOn : deliveredOn, calendar),
      0,
    )
    days.set(division, [...(days.get(division) ?? []), workdaysBetween(acceptedOn, deliveredOn, calendar) - published])
  }
  return new Map(
    [...days].map(([division, each]) => [
      division,
      Math.round((each.reduce((sum, day) => sum + day, 0) / each.length) * 10) / 10,
    ]),
  )
}

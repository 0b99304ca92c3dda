import { sql } from 'kysely'
import type { Db } from '../../apps/server/src/platform/database.ts'

/** An officer's place, and how many open cases lie in it. */
export interface Office {
  readonly name: string
  readonly division: string
  readonly open: number
}

/** The fullest village, town and district, and the city: whoever has least must not wait longer than these. */
export async function fullestOffices(db: Db): Promise<Office[]> {
  const levels = [
    ['village', 12],
    ['town', 9],
    ['district', 6],
    ['city', 2],
  ] as const
  const offices: Office[] = []
  for (const [name, digits] of levels) {
    const { rows } = await sql<{ division: string; open: number }>`
      select left(division, ${digits}) as division, count(*)::int as open from case_file where closed_on is null
      group by 1 order by 2 desc limit 1`.execute(db)
    if (rows[0]) offices.push({ name, ...rows[0] })
  }
  return offices
}

import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { demoOfficers } from './accounts.ts'

/** What stands in a database before anybody works in it. */
const kept = ['platform_state', 'division', 'calendar_year', 'schema_migration']

/**
 * Empties a database in which the making of the demo city was broken off; true when it did. Only where the officers are
 * those of the demo city to the last one and nobody has ever signed in: the house opens its doors after the seed, so that
 * nothing is lost which anybody was told is there.
 */
export async function clearHalfMadeCity(db: Db): Promise<boolean> {
  const { demo } = await db.selectFrom('platformState').select('demo').executeTakeFirstOrThrow()
  const officers = await db.selectFrom('officer').select('account').execute()
  const session = await db.selectFrom('session').select('kind').limit(1).executeTakeFirst()
  const ours = new Set(demoOfficers.map(({ account }) => account))
  const onlyOurs = officers.length === ours.size && officers.every(({ account }) => ours.has(account))
  if (demo || session || !onlyOurs) return false
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and not tablename = any(${kept})`.execute(db)
  await sql`truncate ${sql.join(rows.map(({ name }) => sql.id('public', name)))}`.execute(db)
  return true
}

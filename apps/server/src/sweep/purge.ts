import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** What is kept of passing things, in hours: no longer than it can still be asked for. */
const kept = {
  /** A phone that lost its signal sends the same key again; after two days nobody does. */
  idempotency: 48,
  /** The longest limit counts over a day. */
  attempt: 48,
  /** A code lives ten minutes. */
  code: 1,
} as const

const olderThan = (hours: number) => sql<Date>`now() - make_interval(hours => ${hours})`

/** Every night: what has served its purpose is forgotten, above all the stored answers, which are copies of people's data. */
export async function purgePassing(db: Db): Promise<void> {
  await db.deleteFrom('idempotency').where('createdAt', '<', olderThan(kept.idempotency)).execute()
  await db.deleteFrom('attempt').where('windowStarted', '<', olderThan(kept.attempt)).execute()
  await db.deleteFrom('signInCode').where('expiresAt', '<', olderThan(kept.code)).execute()
  await db.deleteFrom('session').where('expiresAt', '<', sql<Date>`now()`).execute()
}

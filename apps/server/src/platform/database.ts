import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.generated.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

// A `date` read as a Date lands on the day before in every zone east of Greenwich: it stays text. `int8` fits a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export interface Database {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** A pool that outlives its server: without the `error` listeners a lost connection would take this process down with it. */
export function openDatabase(connection: pg.PoolConfig, log: (message: string) => void): Database {
  const pool = new pg.Pool({ max: 20, connectionTimeoutMillis: 2_500, statement_timeout: 30_000, ...connection })
  pool.on('error', (error) => log(error.message))
  pool.on('connect', (client) => client.on('error', (error) => log(error.message)))
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return { db, pool, close: () => db.destroy() }
}

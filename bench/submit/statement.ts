import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db } from '../../apps/server/src/platform/database.ts'
import type { DB } from '../../apps/server/src/platform/tables.generated.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A database that writes down every statement it sends, `begin` and `commit` included, in the order of sending. */
export function writingDown(pool: pg.Pool): { readonly db: Db; readonly taken: () => Statement[] } {
  const statements: Statement[] = []
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: ({ query }) => void statements.push({ text: query.sql, values: query.parameters }),
  })
  return { db, taken: () => statements.splice(0) }
}

import path from 'node:path'
import { runner } from 'node-pg-migrate'
import pg from 'pg'

const folder = path.resolve(import.meta.dirname, '../../migrations')

/** A migration that failed: which one, and what the database said. Nothing of the run was kept. */
export class MigrationFailed extends Error {
  constructor(cause: unknown) {
    const { code, message } = cause as { code?: string; message: string }
    super(`${explain(code)}: ${message}`, { cause })
    this.name = 'MigrationFailed'
  }
}

/**
 * Brings a database up to the newest `migrations/NNNN_*.sql`, forward only and all in one transaction.
 * Servers that start at the same moment wait for one another. The login needs no superuser: it owns what it makes,
 * and needs CREATEROLE only where the roles of 0001 do not exist yet.
 */
export async function migrate(connection: string | pg.ClientConfig): Promise<{ applied: string[] }> {
  const quiet = () => undefined
  // A client of our own: the runner does not wait for the end of one that it opens itself.
  const client = new pg.Client(connection)
  try {
    await client.connect()
    const done = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable: 'schema_migration',
      ignorePattern: '(?!\\d{4}_.+\\.sql$).*',
      advisoryLockMode: 'wait',
      checkOrder: true,
      logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
    })
    return { applied: done.map(({ name }) => name) }
  } catch (error) {
    throw new MigrationFailed(error)
  } finally {
    await client.end()
  }
}

function explain(code: string | undefined): string {
  return causes[code ?? ''] ?? '数据库结构升级失败，未作任何更改 (the migration failed; nothing was changed)'
}

const causes: Readonly<Record<string, string>> = {
  '42501':
    '数据库用户权限不足，无法升级数据库结构 (the database user may not migrate; grant it CREATE, and CREATEROLE once)',
  '3D000': '数据库不存在 (the database does not exist; create it first)',
  '28P01': '数据库拒绝登录 (the database refused the login; check DATABASE_URL)',
  '28000': '数据库拒绝登录 (the database refused the login; check DATABASE_URL)',
  ECONNREFUSED: '连不上数据库 (the database does not answer; check DATABASE_URL)',
  ENOTFOUND: '连不上数据库 (the database does not answer; check DATABASE_URL)',
}

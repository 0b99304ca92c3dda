import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/embedded-postgres.ts'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { type Check, readText, repositoryFiles } from './check.ts'

/**
 * One schema for one PostgreSQL and for many (Citus): the household id `hid` leads every key of a case-side table,
 * so that a household's rows can live together. Each statement lists what breaks a rule in the migrated database.
 */
const rules: readonly { readonly rule: string; readonly statement: string }[] = [
  {
    rule: 'hid must be the first column of the primary key',
    statement: `
      select c.oid::regclass::text as what from pg_class c
      join pg_attribute h on h.attrelid = c.oid and h.attname = 'hid' and not h.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not exists (
        select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p' and k.conkey[1] = h.attnum)`,
  },
  {
    rule: 'a unique constraint or index of a case-side table must contain hid (uniqueness across households is a directory table)',
    statement: `
      select i.indexrelid::regclass::text as what from pg_index i
      join pg_attribute h on h.attrelid = i.indrelid and h.attname = 'hid' and not h.attisdropped
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
      where i.indisunique and not h.attnum = any (i.indkey::int2[])
        and coalesce(obj_description(c.oid), '') !~ 'directory'`,
  },
  {
    rule: 'a foreign key between case-side tables must lead with hid on both sides',
    statement: `
      select k.conrelid::regclass || '.' || k.conname as what from pg_constraint k
      join pg_attribute f on f.attrelid = k.conrelid and f.attname = 'hid' and not f.attisdropped
      join pg_attribute t on t.attrelid = k.confrelid and t.attname = 'hid' and not t.attisdropped
      where k.contype = 'f' and (k.conkey[1] <> f.attnum or k.confkey[1] <> t.attnum)`,
  },
  {
    rule: 'a table without hid must not refer to a case-side table by foreign key',
    statement: `
      select k.conrelid::regclass || '.' || k.conname as what from pg_constraint k
      join pg_attribute t on t.attrelid = k.confrelid and t.attname = 'hid' and not t.attisdropped
      where k.contype = 'f' and not exists (
        select from pg_attribute f where f.attrelid = k.conrelid and f.attname = 'hid' and not f.attisdropped)`,
  },
  {
    rule: 'no triggers: the use case writes state, event, audit row and job itself',
    statement: `
      select t.tgrelid::regclass || '.' || t.tgname as what from pg_trigger t
      join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace where not t.tgisinternal`,
  },
  {
    rule: 'every table must have a comment',
    statement: `
      select c.oid::regclass::text as what from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and c.relname <> 'schema_migration' and coalesce(obj_description(c.oid), '') = ''`,
  },
  {
    rule: 'money is bigint fen, an instant is timestamptz: no money, float or timestamp without zone',
    statement: `
      select a.attrelid::regclass || '.' || a.attname as what from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      where a.attnum > 0 and c.relname <> 'schema_migration'
        and a.atttypid in ('money'::regtype, 'float4'::regtype, 'float8'::regtype, 'timestamp'::regtype)`,
  },
]

async function brokenRules(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const problems: string[] = []
    for (const { rule, statement } of rules) {
      const { rows } = await client.query<{ what: string }>(statement)
      problems.push(...rows.map(({ what }) => `${what}: ${rule}`))
    }
    return problems
  } finally {
    await client.end()
  }
}

/** Migrates an empty database and asks its catalogue. */
export async function checkSchema(): Promise<string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-check-'))
  const embedded = await startEmbeddedPostgres(path.join(folder, 'postgres'), { settings: { fsync: 'off' } })
  try {
    await migrate(embedded.connection)
    return await brokenRules(embedded.connection)
  } finally {
    await embedded.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** A lock that only one database knows is no lock for correctness, and a late default would fall on every household at once. */
function forbiddenWords(file: string): string[] {
  const text = readText(file)
  return /pg_(try_)?advisory_/.test(text) ? [`${file}: advisory locks are not for correctness; lock the case row`] : []
}

export const migrations: Check = {
  name: 'migrations',
  async run() {
    const files = await repositoryFiles()
    const sql = files.filter((file) => /^apps\/server\/migrations\/[^/]+$/.test(file))
    const misnamed = sql
      .filter((file) => !/\/\d{4}_[a-z0-9_]+\.sql$/.test(file))
      .map((file) => `${file}: name it NNNN_what.sql`)
    const code = files.filter((file) => /^apps\/server\/(src|migrations)\/.*\.(ts|sql)$/.test(file))
    const problems = [...misnamed, ...code.flatMap(forbiddenWords), ...(await checkSchema())]
    return { problems, notes: [`${sql.length} migrations`] }
  },
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/embedded-postgres.ts'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { type Check, readText, repositoryFiles } from './check.ts'

/** Tables that mention a household and are not its file: they stay on one node, and no foreign key leads from them to it. */
const notCaseSide: Readonly<Record<string, string>> = {
  case_directory: 'leads from a case number to its household',
  person_directory: 'leads from a person to the household',
  audit: 'one chain over all households',
  authorisation_link: 'a one-use token is looked up without knowing the household',
  supporter_link: 'a one-use token is looked up without knowing the household',
  document: 'is received before the case that takes it in',
}

/** The tables of ours; those of a household's file among them. */
const tables = `
  ours as (
    select c.oid, c.relname, obj_description(c.oid) as comment, h.attnum as hid
    from pg_class c left join pg_attribute h on h.attrelid = c.oid and h.attname = 'hid' and not h.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'),
  case_side as (select * from ours where hid is not null and not relname = any ($1::text[]))`

/**
 * One schema for one PostgreSQL and for many (Citus): the household id `hid` leads every key of a case-side table,
 * so that a household's rows can live together. Each statement lists what breaks a rule in the migrated database.
 */
const rules: readonly { readonly rule: string; readonly statement: string }[] = [
  {
    rule: 'hid must be the first column of the primary key (or the table is named in tools/checks/migrations.ts)',
    statement: `
      select relname as what from case_side where not exists (
        select from pg_constraint k where k.conrelid = case_side.oid and k.contype = 'p' and k.conkey[1] = hid)`,
  },
  {
    rule: 'a unique key of a case-side table must contain hid; uniqueness over all households belongs in a directory table',
    statement: `
      select i.indexrelid::regclass::text as what from pg_index i join case_side on case_side.oid = i.indrelid
      where i.indisunique and not hid = any (i.indkey::int2[])`,
  },
  {
    rule: 'a foreign key between case-side tables must lead with hid on both sides',
    statement: `
      select f.relname || '.' || k.conname as what from pg_constraint k
      join case_side f on f.oid = k.conrelid join case_side t on t.oid = k.confrelid
      where k.contype = 'f' and (k.conkey[1] <> f.hid or k.confkey[1] <> t.hid)`,
  },
  {
    rule: 'a table outside of the household file must not refer to a case-side table by foreign key',
    statement: `
      select k.conrelid::regclass || '.' || k.conname as what from pg_constraint k
      join case_side t on t.oid = k.confrelid
      where k.contype = 'f' and not exists (select from case_side f where f.oid = k.conrelid)`,
  },
  {
    rule: 'no triggers: the use case writes state, event, audit row and job itself',
    statement: `
      select ours.relname || '.' || t.tgname as what from pg_trigger t join ours on ours.oid = t.tgrelid
      where not t.tgisinternal`,
  },
  { rule: 'every table must have a comment', statement: `select relname as what from ours where comment is null` },
  {
    rule: 'money is bigint fen, an instant is timestamptz: no money, float or timestamp without zone',
    statement: `
      select ours.relname || '.' || a.attname as what from pg_attribute a join ours on ours.oid = a.attrelid
      where a.attnum > 0 and a.atttypid = any ('{money,float4,float8,timestamp}'::regtype[])`,
  },
]

async function brokenRules(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const problems: string[] = []
    for (const { rule, statement } of rules) {
      const { rows } = await client.query<{ what: string }>(`with ${tables} ${statement}`, [Object.keys(notCaseSide)])
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

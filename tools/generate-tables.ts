// node tools/generate-tables.ts: writes apps/server/src/platform/tables.generated.ts anew from the migrations.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Connection, startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { installedTool, root, runCommand } from './run-command.ts'

export const tablesFile = path.join(root, 'apps/server/src/platform/tables.generated.ts')

/** The table types of a migrated database, formatted as they stand in the repository. */
export async function generateTables({ host, port, user, database }: Connection): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-tables-'))
  // Within the repository's reach for the formatter's settings, and outside of what git sees.
  const file = path.join(folder, 'tables.generated.ts')
  const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
  try {
    await mustRun(
      ...installedTool('kysely-codegen', '--url', url, '--dialect', 'postgres', '--camel-case', '--out-file', file),
      ...['--date-parser', 'string', '--numeric-parser', 'string', '--exclude-pattern', 'schema_migration'],
    )
    const config = `--config-path=${path.join(root, 'biome.json')}`
    await mustRun(...installedTool('biome', 'check', '--write', '--vcs-enabled=false', config, file))
    return fs.readFileSync(file, 'utf8')
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function mustRun(...command: [string, ...string[]]): Promise<void> {
  const { code, output } = await runCommand(command)
  if (code !== 0) throw new Error(`${path.basename(command[0])}: ${output}`)
}

async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-tables-'))
  const embedded = await startEmbeddedPostgres(path.join(folder, 'postgres'), { settings: { fsync: 'off' } })
  try {
    await migrate(embedded.connection)
    fs.writeFileSync(tablesFile, await generateTables(embedded.connection))
  } finally {
    await embedded.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) await main()

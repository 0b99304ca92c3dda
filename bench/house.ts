import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Assembled, assemble } from '../apps/server/src/assemble.ts'
import { systemClock } from '../apps/server/src/platform/clock.ts'
import { type Config, readConfig } from '../apps/server/src/platform/config.ts'
import { type Connection, startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { readMasterKey } from '../apps/server/src/platform/master-key.ts'
import { migrate } from '../apps/server/src/platform/migrate.ts'

/** The house without its HTTP face: the embedded database as it is shipped, migrated, with divisions and calendar. */
export interface BenchHouse {
  readonly equipment: Assembled['equipment']
  readonly connection: Connection
  close(): Promise<void>
}

/** Opens a house on a folder. Every setting of the database that differs from what is shipped is named by the caller. */
export async function openHouseIn(directory: string, settings: Record<string, string> = {}): Promise<BenchHouse> {
  const config = configIn(directory)
  const embedded = await startEmbeddedPostgres(path.join(config.dataDirectory, 'postgres'), { settings })
  try {
    await migrate({ ...embedded.connection })
    const assembled = await assemble({
      config,
      connection: { ...embedded.connection },
      clock: systemClock,
      masterKey: readMasterKey(config.masterKeyFile, true),
      log: (message) => console.error(message),
    })
    const close = async () => {
      await assembled.close()
      await embedded.stop()
    }
    return { equipment: assembled.equipment, connection: embedded.connection, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** The configuration of a house whose data lie in `directory/data`; ports are free ones. */
export const configIn = (directory: string, port = 0): Config =>
  readConfig({ JZT_DATA: 'data', PORT: String(port), JZT_SANDBOX_PORT: '0' }, directory, false)

/** Lends a folder that is gone afterwards, whatever happens; Ctrl-C ends the run in order. */
export async function* inTemporaryFolder<Result>(
  name: string,
  work: (directory: string) => AsyncIterable<Result>,
): AsyncIterable<Result> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), `jzt-${name}-`))
  const remove = () => fs.rmSync(directory, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    yield* work(directory)
  } finally {
    remove()
    process.removeListener('exit', remove)
  }
}

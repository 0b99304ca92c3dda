import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { readConfig } from '../apps/server/src/platform/config.ts'
import { runningConnection, startEmbeddedPostgres } from '../apps/server/src/platform/embedded-postgres.ts'
import { CommandRefused } from './explain-failure.ts'
import { root } from './run-command.ts'

/**
 * Lends the database that `npm start` uses: the one of DATABASE_URL, else the embedded one, whether its server is
 * running (then beside it) or not (then it is started for the moment).
 */
export async function withHouseDatabase<Result>(
  use: (connection: pg.ClientConfig) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl, dataDirectory } = readConfig(process.env, root, false)
  if (databaseUrl) return use({ connectionString: databaseUrl })
  const folder = path.join(dataDirectory, 'postgres')
  if (!fs.existsSync(folder)) {
    throw new CommandRefused(
      `还没有数据库：${folder}。请先运行 npm start。 There is no database yet: run npm start first.`,
    )
  }
  const running = runningConnection(folder)
  if (running) return use(running)
  const embedded = await startEmbeddedPostgres(folder)
  try {
    return await use(embedded.connection)
  } finally {
    await embedded.stop()
  }
}

/** A connected client, which is closed in every case. */
export async function withClient<Result>(
  connection: pg.ClientConfig,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

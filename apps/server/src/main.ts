import path from 'node:path'
import { addFen, fen } from '@jzt/kernel'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import manifest from '../package.json' with { type: 'json' }
import { buildApplication } from './application.ts'
import { startEmbeddedDatabase } from './database/embedded.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const embedded = await startEmbeddedDatabase(process.env['DATA_DIR'] ?? path.join(root, '.data', 'postgres'))
const pool = new pg.Pool({ ...embedded.connection, max: 10 })
pool.on('error', (error) => console.error('database connection lost', error.message))
const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
const jobs = new PgBoss({ ...embedded.connection, schema: 'jobs' })
jobs.on('error', (error) => console.error('jobs', error.message))
await jobs.start()
const app = await buildApplication(database)
const address = await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT'] ?? 8080) })
console.log(`${manifest.name} on Node ${process.version}: ${address} (check ${addFen(fen(1), fen(2))})`)

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  await app.close()
  await jobs.stop({ graceful: true, timeout: 5000 })
  await database.destroy()
  await embedded.stop()
}
process.on('SIGINT', end)
process.on('SIGTERM', end)

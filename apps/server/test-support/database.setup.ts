import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'
import { migrate } from '../src/platform/migrate.ts'
import type {} from './provided.ts'

/** Nothing of a test run must survive a power cut. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** One PostgreSQL for the whole run, with one migrated template that `cloneDatabase` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-test-'))
  const embedded = await startEmbeddedPostgres(path.join(directory, 'postgres'), { settings: fast })
  const end = async () => {
    await embedded.stop()
    fs.rmSync(directory, { recursive: true, force: true })
  }
  try {
    await prepareTemplate(embedded.connection)
  } catch (error) {
    await end()
    throw error
  }
  project.provide('connection', embedded.connection)
  return end
}

async function prepareTemplate(connection: Connection): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('create database template_jzt')
  await client.end()
  await migrate({ ...connection, database: 'template_jzt' })
}

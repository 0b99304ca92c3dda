import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Connection } from '../src/platform/embedded-postgres.ts'
import type {} from './provided.ts'

/** A database of its own for one test file, copied from the migrated template in a few milliseconds. */
export async function cloneDatabase(): Promise<Connection> {
  const connection = inject('connection')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(connection, `create database ${name} template template_jzt strategy file_copy`)
  return { ...connection, database: name }
}

/** Drops a clone with whatever is still connected to it. */
export async function dropDatabase(connection: Connection): Promise<void> {
  await asAdministrator(inject('connection'), `drop database if exists ${connection.database} with (force)`)
}

async function asAdministrator(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

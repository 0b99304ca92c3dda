import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { cloneDatabase, dropDatabase } from '../../test-support/clone.ts'
import { type Connection, startEmbeddedPostgres } from './embedded-postgres.ts'
import { MigrationFailed, migrate } from './migrate.ts'

const files = fs
  .readdirSync(path.resolve(import.meta.dirname, '../../migrations'))
  .filter((name) => name.endsWith('.sql'))
  .map((name) => path.basename(name, '.sql'))
  .sort()

async function run(connection: Connection, statement: string): Promise<string> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).command
  } finally {
    await client.end()
  }
}

test('a migrated database has nothing left to apply', async () => {
  const connection = await cloneDatabase()
  expect(await migrate(connection)).toEqual({ applied: [] })
  await dropDatabase(connection)
})

test('of two servers that start together on an empty database, one migrates and the other waits', async () => {
  await run(inject('connection'), 'create database migrated_twice')
  const connection = { ...inject('connection'), database: 'migrated_twice' }
  const runs = await Promise.all([migrate(connection), migrate(connection)])
  expect(runs.map(({ applied }) => applied.length).sort((a, b) => a - b)).toEqual([0, files.length])
  expect(runs.flatMap(({ applied }) => applied)).toEqual(files)
  await run(inject('connection'), 'drop database migrated_twice')
})

test('an owner of the database who is no superuser can migrate, and then work as the role that owns nothing', async () => {
  // A cluster of its own: roles belong to the cluster, and the template's migration has made them in the common one.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-owner-'))
  const cluster = await startEmbeddedPostgres(path.join(folder, 'postgres'), { settings: { fsync: 'off' } })
  try {
    await run(cluster.connection, 'create role town_office login createrole')
    await run(cluster.connection, 'create database office owner town_office')
    const office = { ...cluster.connection, database: 'office', user: 'town_office' }
    expect((await migrate(office)).applied).toEqual(files)
    expect(await run(office, 'set role jzt_app')).toBe('SET')
  } finally {
    await cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

test('a database that does not exist is named as such', async () => {
  const refused = migrate({ ...inject('connection'), database: 'nowhere' })
  await expect(refused).rejects.toBeInstanceOf(MigrationFailed)
  await expect(refused).rejects.toThrow('数据库不存在')
})

import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { cloneDatabase, dropDatabase } from '../../test-support/clone.ts'
import { MigrationFailed, migrate } from './migrate.ts'

const files = fs
  .readdirSync(path.resolve(import.meta.dirname, '../../migrations'))
  .filter((name) => name.endsWith('.sql'))
  .map((name) => path.basename(name, '.sql'))
  .sort()

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(inject('connection'))
  await client.connect()
  try {
    await client.query(statement)
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
  await administer('create database migrated_twice')
  const connection = { ...inject('connection'), database: 'migrated_twice' }
  const runs = await Promise.all([migrate(connection), migrate(connection)])
  expect(runs.map(({ applied }) => applied.length).sort((a, b) => a - b)).toEqual([0, files.length])
  expect(runs.flatMap(({ applied }) => applied)).toEqual(files)
  await administer('drop database migrated_twice')
})

test('an owner of the database who is no superuser can migrate', async () => {
  await administer('create role town_office login createrole')
  await administer('create database migrated_by_owner owner town_office')
  const connection = { ...inject('connection'), database: 'migrated_by_owner', user: 'town_office' }
  expect((await migrate(connection)).applied).toEqual(files)
  await administer('drop database migrated_by_owner')
})

test('a database that does not exist is named as such', async () => {
  const refused = migrate({ ...inject('connection'), database: 'nowhere' })
  await expect(refused).rejects.toBeInstanceOf(MigrationFailed)
  await expect(refused).rejects.toThrow('数据库不存在')
})

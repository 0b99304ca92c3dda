import fs from 'node:fs'
import { expect, test } from 'vitest'
import { generateTables, tablesFile } from '../../../../tools/generate-tables.ts'
import { cloneDatabase, dropDatabase } from '../../test-support/clone.ts'

test('the table types are those of the migrated database: after a new migration, run node tools/generate-tables.ts', async () => {
  const connection = await cloneDatabase()
  const generated = await generateTables(connection)
  await dropDatabase(connection)
  expect(fs.readFileSync(tablesFile, 'utf8')).toBe(generated)
}, 60_000)

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import { purgePassing } from './purge.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('the nightly purge forgets what has served its purpose and keeps what can still be asked for', async () => {
  const { db } = house.equipment
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  for (const hours of [49, 47]) {
    const row = { actorId: randomUUID(), key: `key-${hours}-hours`, requestHash: '-', createdAt: ago(hours) }
    await db.insertInto('idempotency').values(row).execute()
    await db
      .insertInto('attempt')
      .values({ bucket: `${hours}`, windowStarted: ago(hours), count: 1 })
      .execute()
    const session = { tokenHash: `${hours}`, kind: 'citizen' as const, subjectId: randomUUID() }
    await db
      .insertInto('session')
      .values({ ...session, expiresAt: ago(hours - 48) })
      .execute()
    const code = { codeId: randomUUID(), purpose: 'sign-in' as const, subjectIndex: `${hours}`, codeHash: '-' }
    await db
      .insertInto('signInCode')
      .values({ ...code, expiresAt: ago(hours - 47) })
      .execute()
  }
  await purgePassing(db)
  const left = await sql<{ what: string }>`
    select key as what from idempotency union all select bucket from attempt where bucket in ('47', '49')
    union all select token_hash from session union all select subject_index from sign_in_code`.execute(db)
  expect(left.rows.map(({ what }) => what)).toEqual(['key-47-hours', '47', '47', '47'])
})

test('it is on the night plan of the house', async () => {
  const { rows } = await sql<{ cron: string }>`select cron from jobs.schedule where name = 'purge-passing'`.execute(
    house.equipment.db,
  )
  expect(rows).toEqual([{ cron: '20 3 * * *' }])
})

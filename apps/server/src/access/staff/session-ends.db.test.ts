import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, dropDatabase } from '../../../test-support/clone.ts'
import { seedDivisions } from '../../places/index.ts'
import { openDatabase } from '../../platform/database.ts'
import { findOfficer, startSession } from '../../platform/session.ts'
import { createOfficer } from '../index.ts'

let connection: Awaited<ReturnType<typeof cloneDatabase>>
let house: ReturnType<typeof openDatabase>
let officerId: string

beforeAll(async () => {
  connection = await cloneDatabase()
  house = openDatabase(connection, () => undefined)
  await seedDivisions(house.db)
  const seat = { account: 'clerk', name: '赵清', division: '500103001', password: 'a long enough password' }
  const made = await createOfficer(house.db, { ...seat, role: 'town-clerk' })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  officerId = made.officerId
})
afterAll(async () => {
  await house?.close()
  await dropDatabase(connection)
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const turnBack = (times: { usedAt?: Date; expiresAt?: Date }) => house.db.updateTable('session').set(times).execute()

test('the session of an officer ends after thirty minutes without a call, and after twelve hours in any case', async () => {
  const { token, expiresAt } = await startSession(house.db, 'officer', officerId)
  expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3_600_000)
  await turnBack({ usedAt: minutesAgo(29) })
  expect(await findOfficer(house.db, token)).toMatchObject({ id: officerId })
  await turnBack({ usedAt: minutesAgo(31) })
  expect(await findOfficer(house.db, token)).toBeUndefined()
  await turnBack({ usedAt: minutesAgo(0), expiresAt: minutesAgo(1) })
  expect(await findOfficer(house.db, token)).toBeUndefined()
})

test('of a session only the hash of its token is kept', async () => {
  const { token } = await startSession(house.db, 'officer', officerId)
  expect(JSON.stringify(await house.db.selectFrom('session').selectAll().execute())).not.toContain(token)
})

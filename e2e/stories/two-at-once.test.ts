import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import { apply, authoriseAll, type Office, staffOffice } from '../../apps/server/test-support/office.ts'

let house: House
let office: Office
let caseId: never

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
  const { citizen, receipt, family } = await apply(office, 'case-1')
  await authoriseAll(office, citizen, receipt.caseId, family)
  caseId = receipt.caseId as never
}, 120_000)
afterAll(async () => house?.close())

const versionNow = async () => (await office.clerk.call('getCase', { params: { caseId }, query: {} })).standing.version

test('两位工作人员同时受理：一人办成，另一人看到变了什么', async () => {
  const version = await versionNow()
  const accept = { params: { caseId, step: 'accept' as const }, body: { version, input: { nearKinConfirmed: false } } }
  const [one, other] = await Promise.allSettled([
    office.clerk.call('takeStep', accept),
    office.clerk2.call('takeStep', accept),
  ])
  const [won, lost] = one.status === 'fulfilled' ? [one, other] : [other, one]
  expect(won).toMatchObject({ value: { stage: 'accepted' } })
  expect(lost).toMatchObject({
    reason: { problem: { status: 409, code: 'case-changed', changes: [{ kind: 'case-accepted' }] } },
  })
})

test('同一次提交送来两遍：答复相同，只办一次；换了内容则拒绝', async () => {
  const version = await versionNow()
  const idempotencyKey = randomUUID()
  const send = (words: string) =>
    office.clerk.call('takeStep', {
      params: { caseId, step: 'contact' },
      body: { version, input: { channel: 'phone', outcome: 'reached', words } },
      idempotencyKey,
    })
  const first = await send('说明了程序')
  expect(await send('说明了程序')).toEqual(first)
  expect(await versionNow()).toBe(first.version)
  await expect(send('换了内容')).rejects.toMatchObject({ problem: { status: 422, code: 'idempotency-key-reused' } })
})

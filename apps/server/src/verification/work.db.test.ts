import type { CitizenId } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordSignature } from '../authorisation/record-signature.ts'
import { lockCase } from '../casework/index.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { getCase } from './testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from './testing/checking-house.ts'
import { startedInvestigation, submittedCase } from './testing/submitted-case.ts'

let house: CheckingHouse
beforeAll(async () => {
  house = await openCheckingHouse()
})
afterAll(() => house.close())

describe('the workers of the platform', () => {
  test('ask every register by themselves after the commit, and again after a failure until there is an answer', async () => {
    const { equipment, sandbox } = house
    const family = familyByKey('case-1')
    const filed = await submittedCase(equipment, family, newId<CitizenId>())
    for (const memberId of filed.memberIds) {
      await inScope(equipment.db, wholeCity, async (tx) => {
        const evidence = { riskNoticeRead: true, deviceHash: 'x' } as const
        const file = (await lockCase(tx, filed.caseId))!
        await recordSignature(equipment, tx, file, { memberId, how: 'scanned-paper', evidence })
      })
    }
    await fetch(`${sandbox.address}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ register: 'M24', mode: 'http-500', personIdNo: family.members[0].idNumber, times: 2 }),
    })
    await startedInvestigation(equipment, filed.caseId)
    await expect
      .poll(async () => (await getCase(equipment, filed.caseId)).verification?.completedOn, { timeout: 25_000 })
      .toBe('2026-09-21')
    const rows = await equipment.db.selectFrom('registerQuery').selectAll().where('caseId', '=', filed.caseId).execute()
    expect(rows).toHaveLength(12)
    const failed = rows.find(({ memberId, register }) => memberId === filed.memberIds[0] && register === 'real-estate')
    expect(failed).toMatchObject({ attempts: 3 })
    expect(rows.every(({ status }) => status === 'found' || status === 'none')).toBe(true)
  })
})

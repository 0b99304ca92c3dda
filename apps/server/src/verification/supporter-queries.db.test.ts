import type { Supporter } from '@jzt/contract'
import { type CitizenId, type IdNumber, type MemberId, readIdNumber, zeroFen } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordSignature } from '../authorisation/record-signature.ts'
import { saveSupporterAnswer } from '../authorisation/supporter/supporter-answer-store.ts'
import { lockCase } from '../casework/index.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { circuitBreaker } from './breaker.ts'
import { listRegisterAnswers, listSupporterRegisters, loadFamily, querySupporters, workQuery } from './index.ts'
import { getCase } from './testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from './testing/checking-house.ts'
import { type Submitted, startedInvestigation, submittedCase } from './testing/submitted-case.ts'

const family = familyByKey('case-1')
const driver = familyByKey('undeclared-car').members[0]
const son: Supporter = { key: 's1', name: driver.name, relation: 'child', supports: 'm1', status: 'able' }
const reading = readIdNumber(driver.idNumber)
const evidence = { deviceHash: 'x', codeSentTo: '199****7001' }

let house: CheckingHouse
beforeAll(async () => {
  house = await openCheckingHouse({ working: false })
})
afterAll(() => house.close())

async function applied(): Promise<Submitted> {
  const filed = await submittedCase(house.equipment, family, newId<CitizenId>(), { supporters: [son] })
  for (const memberId of filed.memberIds) {
    await inScope(house.equipment.db, wholeCity, async (tx) => {
      const file = (await lockCase(tx, filed.caseId))!
      const signed = { riskNoticeRead: true, deviceHash: 'x' } as const
      await recordSignature(house.equipment, tx, file, { memberId, how: 'scanned-paper', evidence: signed })
    })
  }
  return filed
}

async function answered(filed: Submitted, outcome: 'consented' | 'declined'): Promise<MemberId> {
  const personId = newId<MemberId>()
  if (!reading.ok) throw new Error('no such number')
  const person = { personId, name: driver.name, idNumber: driver.idNumber as IdNumber, birth: reading.birth }
  const file = await getCase(house.equipment, filed.caseId)
  const given = { supporterKey: 's1', outcome, evidence, ...(outcome === 'consented' ? { person } : {}) }
  await inScope(house.equipment.db, wholeCity, (tx) => saveSupporterAnswer(house.equipment, tx, file, given))
  return personId
}

const asked = async ({ caseId }: Submitted, personId: string) =>
  house.equipment.db
    .selectFrom('registerQuery')
    .select(['hid', 'caseId', 'queryId', 'register', 'status'])
    .where('caseId', '=', caseId)
    .where('memberId', '=', personId)
    .orderBy('register')
    .execute()

test('a supporter who has agreed is asked about when the check starts; the case waits for none of it, and the officer reads it', async () => {
  const filed = await applied()
  const personId = await answered(filed, 'consented')
  expect(await asked(filed, personId)).toEqual([])
  const { outstanding } = await startedInvestigation(house.equipment, filed.caseId)
  const queries = await asked(filed, personId)
  expect(queries.map(({ register }) => register)).toEqual(['real-estate', 'social-insurance', 'vehicle'])
  expect(outstanding.some((key) => key.includes(personId))).toBe(false)

  const before = await getCase(house.equipment, filed.caseId)
  const outside = { connector: house.connector, breaker: circuitBreaker(house.equipment.clock.now) }
  for (const query of queries) await workQuery(house.equipment, outside, query)
  expect(await getCase(house.equipment, filed.caseId)).toEqual(before)
  const read = await inScope(house.equipment.db, wholeCity, async (tx) => ({
    supporters: await listSupporterRegisters(house.equipment, tx, before),
    members: await listRegisterAnswers(house.equipment, tx, before),
    family: await loadFamily(house.equipment, tx, { file: before, aidThisYearFen: zeroFen }),
  }))
  expect(read.supporters.find(({ register }) => register === 'vehicle')).toMatchObject({
    key: 's1',
    status: 'found',
    records: [{ 号牌: '渝A0T024' }],
  })
  expect(read.members.map(({ memberId }) => memberId)).not.toContain(personId)
  expect(read.family.answers.map(({ memberId }) => memberId)).not.toContain(personId)
  const audit = await house.equipment.db
    .selectFrom('audit')
    .select('why')
    .where('caseId', '=', filed.caseId)
    .where('what', '=', 'register-asked')
    .execute()
  expect(audit).toHaveLength(3)
  expect(audit.every(({ why }) => / SQ\d{8}-/.test(why))).toBe(true)
})

test('who agrees while the check runs is asked about at once, and once', async () => {
  const filed = await applied()
  await startedInvestigation(house.equipment, filed.caseId)
  const personId = await answered(filed, 'consented')
  const { household: hid } = await getCase(house.equipment, filed.caseId)
  await querySupporters(house.equipment, { hid, caseId: filed.caseId })
  await querySupporters(house.equipment, { hid, caseId: filed.caseId })
  expect(await asked(filed, personId)).toHaveLength(3)
})

test('about a supporter who declines, or who withdraws, no register is asked', async () => {
  const filed = await applied()
  const declined = await answered(filed, 'declined')
  await startedInvestigation(house.equipment, filed.caseId)
  expect(await asked(filed, declined)).toEqual([])

  const other = await applied()
  const personId = await answered(other, 'consented')
  await startedInvestigation(house.equipment, other.caseId)
  const { household } = await getCase(house.equipment, other.caseId)
  await house.equipment.db
    .updateTable('supporterAnswer')
    .set({ withdrawnOn: '2026-09-22' })
    .where('hid', '=', household)
    .execute()
  const outside = { connector: house.connector, breaker: circuitBreaker(house.equipment.clock.now) }
  const [first] = await asked(other, personId)
  await workQuery(house.equipment, outside, first!)
  expect((await asked(other, personId))[0]).toMatchObject({ status: 'waiting' })
})

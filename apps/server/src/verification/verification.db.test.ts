import { type CaseStep, countersignStandIn, recordVisit, standInEvidence, takeStep } from '@jzt/casework'
import { type CitizenId, type DocumentId, type OfficerId, zeroFen } from '@jzt/kernel'
import { assessHousehold } from '@jzt/rules'
import type { Family } from '@jzt/sandbox/people'
import { familyByKey } from '@jzt/sandbox/people'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { recordSignature } from '../authorisation/record-signature.ts'
import { lockCase, saveStep } from '../casework/index.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { circuitBreaker } from './breaker.ts'
import { contradictions, householdFacts, listRegisterAnswers, loadFamily, openQueries } from './index.ts'
import type { Register } from './register-record.ts'
import { getCase } from './testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from './testing/checking-house.ts'
import { clerkOf, type Submitted, startedInvestigation, submittedCase } from './testing/submitted-case.ts'
import { workQuery } from './work-query.ts'

let house: CheckingHouse
let outside: Parameters<typeof workQuery>[1]
beforeAll(async () => {
  house = await openCheckingHouse({ working: false })
  outside = { connector: house.connector, breaker: circuitBreaker(house.equipment.clock.now) }
})
afterEach(() => fetch(`${house.sandbox.address}/faults`, { method: 'DELETE' }))
afterAll(() => house.close())

const sandboxPost = (path: string, body: object) =>
  fetch(`${house.sandbox.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const requestsAbout = async ({
  number,
}: Submitted): Promise<{ item: string; authorised: boolean; outcome: string }[]> =>
  ((await (await fetch(`${house.sandbox.address}/requests?caseNo=${number}`)).json()) as { requests: [] }).requests

const filedBy = (family: Family) => submittedCase(house.equipment, family, newId<CitizenId>())

async function authorise(filed: Submitted, memberIds = filed.memberIds) {
  for (const memberId of memberIds) {
    await inScope(house.equipment.db, wholeCity, async (tx) => {
      const file = (await lockCase(tx, filed.caseId))!
      const evidence = { riskNoticeRead: true, deviceHash: 'x' } as const
      await recordSignature(house.equipment, tx, file, { memberId, how: 'scanned-paper', evidence })
    })
  }
}

/** Authorised, accepted and started; nothing asked yet. */
async function checking(family: Family): Promise<Submitted> {
  const filed = await filedBy(family)
  await authorise(filed)
  await startedInvestigation(house.equipment, filed.caseId)
  return filed
}

const queries = (filed: Submitted) =>
  house.equipment.db.selectFrom('registerQuery').selectAll().where('caseId', '=', filed.caseId).execute()

async function query(filed: Submitted, member: number, register: Register) {
  const rows = await queries(filed)
  return rows.find((row) => row.memberId === filed.memberIds[member] && row.register === register)!
}

const ask = async (filed: Submitted, member: number, register: Register) => {
  const { hid, caseId, queryId } = await query(filed, member, register)
  await workQuery(house.equipment, outside, { hid, caseId, queryId })
  return query(filed, member, register)
}

async function askEverything(filed: Submitted, except?: Register) {
  for (const { hid, caseId, queryId, register } of await queries(filed)) {
    if (register !== except) await workQuery(house.equipment, outside, { hid, caseId, queryId })
  }
}

const assess = async (filed: Submitted) => {
  const file = await getCase(house.equipment, filed.caseId)
  const family = await inScope(house.equipment.db, wholeCity, (tx) =>
    loadFamily(house.equipment, tx, { file, aidThisYearFen: zeroFen }),
  )
  return { ...assessHousehold(householdFacts(family), house.equipment.clock.today()), family }
}

describe('no authorisation, no query', () => {
  test('without a signature nothing is put on file and no register is asked', async () => {
    const filed = await filedBy(familyByKey('case-1'))
    const { household } = await getCase(house.equipment, filed.caseId)
    const [signs, ...others] = filed.memberIds
    await authorise(filed, [signs!])
    const opened = await inScope(house.equipment.db, wholeCity, (tx) =>
      openQueries(house.equipment, tx, { hid: household, caseId: filed.caseId, memberIds: filed.memberIds }),
    )
    expect(opened.unauthorised).toEqual(others)
    expect(opened.outstanding).toHaveLength(4)
    await askEverything(filed)
    const rows = await queries(filed)
    expect(new Set(rows.map(({ memberId }) => memberId))).toEqual(new Set([signs]))
    const requests = await requestsAbout(filed)
    expect(requests.map(({ item }) => item).sort()).toEqual(['M01', 'M03', 'M12', 'M13', 'M24'])
    expect(requests.every(({ authorised }) => authorised)).toBe(true)
    expect((await assess(filed)).result).toBe('undecided')
  })

  test('an authorisation withdrawn in between stops the questions', async () => {
    const filed = await checking(familyByKey('case-1'))
    const withdrawn = house.equipment.db.updateTable('authorisation').set({ withdrawnOn: '2026-09-21' })
    await withdrawn.where('caseId', '=', filed.caseId).execute()
    await askEverything(filed)
    expect(await requestsAbout(filed)).toEqual([])
    expect((await queries(filed)).every(({ status, attempts }) => status === 'waiting' && attempts === 0)).toBe(true)
  })

  test('nobody is asked about twice: a second start opens nothing', async () => {
    const filed = await checking(familyByKey('case-1'))
    const { household } = await getCase(house.equipment, filed.caseId)
    const again = await inScope(house.equipment.db, wholeCity, (tx) =>
      openQueries(house.equipment, tx, { hid: household, caseId: filed.caseId, memberIds: filed.memberIds }),
    )
    expect(again.outstanding).toEqual([])
    await askEverything(filed)
    await askEverything(filed)
    expect(await requestsAbout(filed)).toHaveLength(15)
  })
})

describe('when every register answers', () => {
  test('the verification of the case is complete, the records lie sealed, and the family of case 1 gets 910 yuan', async () => {
    const filed = await checking(familyByKey('case-1'))
    expect((await getCase(house.equipment, filed.caseId)).verification?.outstanding).toHaveLength(12)
    await askEverything(filed)
    const { verification } = await getCase(house.equipment, filed.caseId)
    expect(verification).toMatchObject({ outstanding: [], completedOn: '2026-09-21' })
    const rows = await queries(filed)
    expect(JSON.stringify(rows)).not.toContain('周建国')
    const { family, ...assessment } = await assess(filed)
    expect(contradictions(family)).toEqual([])
    expect(assessment).toMatchObject({ result: 'dibao', amountFen: 91_000 })
    const audited = await house.equipment.db
      .selectFrom('audit')
      .select('what')
      .where('caseId', '=', filed.caseId)
      .execute()
    expect(audited.filter(({ what }) => what === 'register-asked')).toHaveLength(12)
  })

  test('what was found is shown in words, with masked numbers', async () => {
    const filed = await checking(familyByKey('undeclared-car'))
    await askEverything(filed)
    const file = await getCase(house.equipment, filed.caseId)
    const views = await inScope(house.equipment.db, wholeCity, (tx) => listRegisterAnswers(house.equipment, tx, file))
    const vehicle = views.find(({ register, status }) => register === 'vehicle' && status === 'found')
    expect(vehicle).toMatchObject({ sourceOrg: '重庆市公安局交通管理局', attempts: 1 })
    expect(vehicle?.records).toMatchObject([{ 号牌: '渝A0T024', 现值: '25,000 元' }])
    expect(JSON.stringify(views)).not.toMatch(/\d{17}[\dX]/)
    expect(contradictions((await assess(filed)).family).map(({ code }) => code)).toEqual(['vehicle-not-declared'])
  })
})

describe('when a register fails, nothing is decided', () => {
  const family = familyByKey('undeclared-car')
  const [owner] = family.members

  test.each([
    ['http-500', 'error'],
    ['error', 'error'],
    ['late', 'no-answer'],
    ['silent', 'no-answer'],
    ['slow-drip', 'no-answer'],
    ['disconnect', 'no-answer'],
    ['malformed-json', 'malformed'],
    ['wrong-type', 'malformed'],
    ['wrong-person', 'malformed'],
    ['partial-list', 'malformed'],
    ['bad-signature', 'malformed'],
    ['huge', 'malformed'],
  ])('%s: the query stands as %s, is asked again, and then answered', async (mode, status) => {
    const filed = await checking(family)
    await askEverything(filed, 'vehicle')
    await ask(filed, 1, 'vehicle')
    const set = await sandboxPost('/faults', { register: 'M03', mode, personIdNo: owner.idNumber, delayMs: 1000 })
    expect(set.status).toBe(201)
    expect(await ask(filed, 0, 'vehicle')).toMatchObject({ status, attempts: 1, recordsSealed: null, answeredAt: null })
    const { verification } = await getCase(house.equipment, filed.caseId)
    expect(verification?.outstanding).toEqual([`vehicle:${filed.memberIds[0]}`])
    expect(verification?.completedOn).toBeUndefined()
    const open = await assess(filed)
    expect([open.result, contradictions(open.family)]).toEqual(['undecided', []])
    await fetch(`${house.sandbox.address}/faults`, { method: 'DELETE' })
    expect(await ask(filed, 0, 'vehicle')).toMatchObject({ status: 'found', attempts: 2 })
    expect((await getCase(house.equipment, filed.caseId)).verification).toMatchObject({ outstanding: [] })
    expect((await assess(filed)).result).toBe('none')
  })

  test('a list sent twice over is one car', async () => {
    const filed = await checking(family)
    await sandboxPost('/faults', { register: 'M03', mode: 'duplicates', personIdNo: owner.idNumber })
    expect(await ask(filed, 0, 'vehicle')).toMatchObject({ status: 'found' })
    const { vehicles } = householdFacts((await assess(filed)).family)
    expect(vehicles.known).toBe(false) // the other member has not been answered for yet
    await ask(filed, 1, 'vehicle')
    const answered = householdFacts((await assess(filed)).family).vehicles
    expect(answered.known && answered.value.length).toBe(1)
  })

  test('"not covered" is no answer either, and the case knows it', async () => {
    const filed = await checking(family)
    await sandboxPost('/faults', { register: 'M03', mode: 'not-covered', personIdNo: owner.idNumber, times: 1 })
    expect(await ask(filed, 0, 'vehicle')).toMatchObject({ status: 'not-covered', answeredAt: null })
    const key = `vehicle:${filed.memberIds[0]}`
    const { verification } = await getCase(house.equipment, filed.caseId)
    expect(verification?.notCovered).toEqual([key])
    expect(verification?.outstanding).toContain(key)
    expect((await assess(filed)).result).toBe('undecided')
  })

  test('five failures in a row rest the register: the sixth question is not sent', async () => {
    const resting = { connector: house.connector, breaker: circuitBreaker(house.equipment.clock.now) }
    const filed = await checking(family)
    await sandboxPost('/faults', { register: 'M03', mode: 'http-500' })
    const { hid, caseId, queryId } = await query(filed, 0, 'vehicle')
    for (let time = 0; time < 8; time += 1) await workQuery(house.equipment, resting, { hid, caseId, queryId })
    expect(await query(filed, 0, 'vehicle')).toMatchObject({ status: 'error', attempts: 5 })
    expect((await requestsAbout(filed)).filter(({ item }) => item === 'M03')).toHaveLength(5)
  })
})

describe('a register that stays silent does not starve a family', () => {
  test('after five working days letter, statement and visit stand in, with two signatures; a late answer is kept', async () => {
    const { equipment } = house
    const filed = await checking(familyByKey('case-1'))
    await askEverything(filed, 'social-insurance')
    for (const member of [1, 2]) await ask(filed, member, 'social-insurance')
    const mine = filed.memberIds[0]!
    await sandboxPost('/faults', { register: 'M13', mode: 'silent', times: 1 })
    expect(await ask(filed, 0, 'social-insurance')).toMatchObject({ status: 'no-answer' })
    const clerk = clerkOf(await getCase(equipment, filed.caseId))
    const paper = () => newId<DocumentId>()
    const take = async (step: CaseStep<string, never>, input: object, by = clerk) =>
      inScope(equipment.db, wholeCity, async (tx) => {
        const file = (await lockCase(tx, filed.caseId))!
        const context = {
          by,
          today: equipment.clock.today(),
          calendar: equipment.calendar,
          newId: newId(),
        }
        const taken = takeStep(step as never, file, input as never, context)
        if (!taken.ok) return taken.refusal.code
        await saveStep(equipment, tx, file, taken, by)
        return taken.state
      })
    const colleague = { ...clerk, id: newId<OfficerId>() }
    const visited = { kind: 'home', visitedAt: '2026-09-21T11:00:00+08:00', companion: colleague.id, photos: [] }
    const afterVisit = await take(recordVisit, { ...visited, place: {}, signatures: [] })
    if (typeof afterVisit === 'string') throw new Error(afterVisit)
    const evidence = { register: 'social-insurance', memberId: mine, letter: paper(), statement: paper() }
    const standIn = { ...evidence, visitId: afterVisit.visits[0]!.id }
    expect(await take(standInEvidence, standIn)).toBe('register-still-in-time')
    equipment.clock.aheadDays = 10
    const offered = await take(standInEvidence, standIn)
    if (typeof offered === 'string') throw new Error(offered)
    const second = { standInId: offered.standIns[0]!.id, signature: { documentId: paper() } }
    expect(await take(countersignStandIn, second)).toBe('conflicting-role')
    expect((await query(filed, 0, 'social-insurance')).status).toBe('no-answer')
    expect(typeof (await take(countersignStandIn, second, colleague))).toBe('object')
    expect(await query(filed, 0, 'social-insurance')).toMatchObject({ status: 'stood-in', answeredAt: null })

    const late = await ask(filed, 0, 'social-insurance')
    expect(late).toMatchObject({ status: 'stood-in' })
    expect(late.answeredAt).not.toBeNull()
    expect(late.recordsSealed).not.toBeNull()
    expect((await getCase(equipment, filed.caseId)).verification?.outstanding).toEqual([])
    equipment.clock.aheadDays = 0
  })
})

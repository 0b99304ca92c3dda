import { randomUUID } from 'node:crypto'
import type { StepName } from '@jzt/contract'
import type { CitizenId, OfficerId } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applied, type Road, readyToDecide, takeForTest } from '../test-support/case-road.ts'
import { type House, openHouse } from '../test-support/house.ts'
import { type Caller, citizenAt, officerAt, places } from './actors.ts'

// Separate hands (T50), relatives (R62), two at once (T53), and a case that leaves its town, over HTTP.

let house: House
let applicant: Caller & { id: CitizenId }

beforeAll(async () => {
  house = await openHouse()
  applicant = await citizenAt(house, 'applicant', '13900000001')
})
afterAll(() => house.close())

async function send(caller: Caller, road: Road, step: StepName, input: object, version?: number) {
  const file = await road.file()
  const answer = await house.app.inject({
    method: 'POST',
    url: `/api/cases/${road.caseId}/steps/${step}`,
    headers: { ...(await caller.headers()), 'idempotency-key': randomUUID() },
    payload: { version: version ?? file.version, input },
  })
  return { status: answer.statusCode, ...(answer.json() as { code?: string; changes?: { kind: string }[] }) }
}

const signed = async (road: Road) => ({ signature: await road.signature() })

describe('separate hands', () => {
  /** One person who held two posts in the same case: first on the survey, then at the district. */
  async function promoted(road: Road, caller: Caller): Promise<void> {
    const { household, id } = await road.file()
    await house.equipment.db
      .updateTable('caseFile')
      .set({ state: JSON.stringify({ ...(await road.file()), handledBy: [caller.id] }) })
      .where('hid', '=', household)
      .where('caseId', '=', id)
      .execute()
  }

  it('whoever surveyed cannot confirm, refuse or review, whoever reviewed cannot confirm; a colleague can', async () => {
    const road = await readyToDecide(house, 'case-1', applicant.id)
    const head = await officerAt(house, 'district-head', places.district)
    const clerk = await officerAt(house, 'district-clerk', places.district)
    const colleague = await officerAt(house, 'district-head', places.district)
    const { opinion } = await road.file()
    const confirmation = { amountFen: opinion?.amountFen ?? 0 }
    await promoted(road, head)
    expect(await send(head, road, 'confirm', { ...confirmation, ...(await signed(road)) })).toMatchObject({
      status: 403,
      code: 'conflicting-role',
    })
    const refusal = { reason: '不符合', article: '第十八条', ...(await signed(road)) }
    expect(await send(head, road, 'refuse', refusal)).toMatchObject({ status: 403, code: 'conflicting-role' })
    const reviewer = road.seat('district-clerk')
    expect((await road.file()).reviewedBy).toEqual([reviewer.id])
    const asHead = { ...reviewer, role: 'district-head' } as const
    await expect(road.send('confirm', { amountFen: 0 as never, ...(await signed(road)) }, asHead)).rejects.toThrow(
      'conflicting-role',
    )
    await promoted(road, clerk)
    const review = { complete: true, words: '材料齐全' }
    expect(await send(clerk, road, 'district-review', review)).toMatchObject({ status: 403, code: 'conflicting-role' })
    expect((await send(colleague, road, 'confirm', { ...confirmation, ...(await signed(road)) })).status).toBe(200)
  })

  it('a declared relative reads nothing of the file and takes no step, and is told why', async () => {
    const road = await applied(house, 'case-2a', applicant.id)
    const { town, members } = await road.file()
    const relative = await officerAt(house, 'town-clerk', town)
    for (const { id: memberId } of members) await takeForTest(road, 'record-authorisation', () => ({ memberId }))
    const relatives = [relative.id as OfficerId]
    await road.send('accept', { nearKinConfirmed: true, relatives }, road.seat('town-head'))
    for (const path of ['', '/audit', '/letter']) {
      const headers = await relative.headers()
      const answer = await house.app.inject({ url: `/api/cases/${road.caseId}${path}`, headers })
      expect({ status: answer.statusCode, code: answer.json().code }).toEqual({
        status: 403,
        code: 'relative-declared',
      })
    }
    expect(await send(relative, road, 'start-investigation', {})).toMatchObject({
      status: 403,
      code: 'relative-declared',
    })
  })
})

describe('two at once', () => {
  it('of ten who take the same step on the same version one succeeds, and nine are told what changed', async () => {
    const road = await applied(house, 'case-3', applicant.id)
    const { version, town } = await road.file()
    const clerk = await officerAt(house, 'town-clerk', town)
    const call = { channel: 'phone', outcome: 'reached', words: '' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(clerk, road, 'contact', call, version)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const late = answers.filter(({ status }) => status === 409)
    expect(late).toHaveLength(9)
    for (const { code, changes } of late) {
      expect(code).toBe('case-changed')
      expect(changes?.map(({ kind }) => kind)).toHaveLength(1)
    }
  })

  it('one key sent ten times at once is one step, and every answer is that answer or asks to wait', async () => {
    const road = await applied(house, 'case-4', applicant.id)
    const { version, town } = await road.file()
    const clerk = await officerAt(house, 'town-clerk', town)
    const headers = { ...(await clerk.headers()), 'idempotency-key': randomUUID() }
    const payload = { version, input: { channel: 'visit', outcome: 'reached', words: '' } }
    const url = `/api/cases/${road.caseId}/steps/contact`
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => house.app.inject({ method: 'POST', url, headers, payload })),
    )
    expect(answers.filter(({ statusCode }) => statusCode !== 200 && statusCode !== 409)).toEqual([])
    const again = await house.app.inject({ method: 'POST', url, headers, payload })
    expect(again.statusCode).toBe(200)
    expect((await road.file()).version).toBe(version + 1)
    const other = await house.app.inject({ method: 'POST', url, headers, payload: { ...payload, version: 99 } })
    expect(other.statusCode).toBe(422)
  })
})

describe('a case that leaves its town', () => {
  it('is passed on by the town, which sees it no more; the town that gets it does', async () => {
    const road = await applied(house, 'case-12', applicant.id)
    const { town } = await road.file()
    const clerk = await officerAt(house, 'town-clerk', town)
    const receiver = await officerAt(house, 'town-clerk', places.thirdTown)
    const sent = await send(clerk, road, 'transfer', { toTown: places.thirdTown, reason: '户口已迁' })
    expect(sent).toMatchObject({ status: 200 })
    expect((await road.file()).town).toBe(places.thirdTown)
    const reading = async (caller: Caller) =>
      (await house.app.inject({ url: `/api/cases/${road.caseId}`, headers: await caller.headers() })).statusCode
    expect(await reading(receiver)).toBe(200)
  })

  it('can be passed on by a town where the family does not live', async () => {
    const road = await applied(house, 'registered-elsewhere', applicant.id)
    const { town } = await road.file()
    const clerk = await officerAt(house, 'town-clerk', town)
    const sent = await send(clerk, road, 'transfer', { toTown: places.thirdTown, reason: '户口已迁' })
    expect(sent).toMatchObject({ status: 200 })
    const reading = await house.app.inject({ url: `/api/cases/${road.caseId}`, headers: await clerk.headers() })
    expect(reading.statusCode).toBe(404)
  })
})

import type { ParameterChangeBody, Reply } from '@jzt/contract'
import { addDays } from '@jzt/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applied, assess, assessed, citizenOf, handed, type Road, readyToDecide } from '../../test-support/case-road.ts'
import { refusalOf } from '../../test-support/client.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn } from '../../test-support/people.ts'
import { sweepStandards } from './index.ts'

let house: House
let drafter: OfficerFace
let publisher: OfficerFace
let elsewhere: OfficerFace
let head: OfficerFace
let ready: Road
let overTheLimit: Road
let draft: Reply<'getParameterDraft'>

const today = () => house.equipment.clock.today()
const tomorrow = () => addDays(today(), 1)

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  drafter = await seat('city-a', 'city', '50')
  publisher = await seat('city-b', 'city', '50')
  elsewhere = await seat('elsewhere', 'district-head', '500106')
  head = await seat('head', 'district-head', '500103')
  ready = await readyToDecide(house, 'case-1', (await citizenOf(house, '13900000001')).id)
  overTheLimit = await assessed(house, 'case-4', (await citizenOf(house, '13900000002')).id)
  await applied(house, 'case-12', (await citizenOf(house, '13900000003')).id)
}, 120_000)
afterAll(() => house.close())

const rise = (value: number): ParameterChangeBody => ({
  name: 'standard.urban',
  from: tomorrow(),
  to: null,
  value,
  document: '渝民规〔2026〕1号',
  rank: 'normative-document',
  verified: true,
})
const params = () => ({ parameterDraftId: draft.draftId })
const touched = (by: OfficerFace) => by.call('listTouchedCases', { params: params(), query: {} })
const caseParams = () => ({ caseId: ready.caseId }) as never
const start = async (value: number) => {
  draft = await drafter.call('startParameterDraft', { body: { title: '2026年标准', changes: [rise(value)] } })
}

test('草案涉及哪些在办件：只列结果会变的，前后、相差、期限；没有测算的只报件数', async () => {
  await start(80_000)
  const reply = await touched(drafter)
  expect(reply).toMatchObject({ on: tomorrow(), changed: 1, same: 1, notAssessed: 1, paid: 0 })
  expect(reply.rows).toMatchObject([
    {
      caseId: ready.caseId,
      stage: 'reported',
      before: { result: 'dibao', amountFen: 91_000, once: false },
      after: { result: 'dibao', amountFen: 100_000 },
      differenceFen: 9_000,
    },
  ])
  expect(reply.rows[0]?.dueBy).toMatch(/^2026-/)
})

test('草案不改标准，就没有涉及的；区里只看得到自己的草案和自己的件', async () => {
  await start(77_000)
  expect(await touched(drafter)).toMatchObject({ changed: 0, same: 2, rows: [] })
  expect(await refusalOf(touched(head))).toMatchObject({ status: 404 })
  expect(await refusalOf(touched(elsewhere))).toMatchObject({ status: 404 })
})

test('施行日以前没有动静；施行当天，结果会变的要重新核算，标一次，不重复', async () => {
  await start(80_000)
  const { version } = draft
  const foretold = await touched(drafter)
  expect(foretold).toMatchObject({ changed: 1, same: 1, inForce: false })
  await publisher.call('publishParameterDraft', { params: params(), body: { version } })
  expect(await touched(drafter)).toEqual(foretold)
  expect(await sweepStandards(house.equipment)).toBe(0)
  const before = (await overTheLimit.file()).version
  house.equipment.clock.aheadDays += 1
  expect(await sweepStandards(house.equipment)).toBe(1)
  expect(await touched(drafter)).toMatchObject({ on: today(), inForce: true, changed: 0, notAssessed: 1, rows: [] })
  expect(await sweepStandards(house.equipment)).toBe(0)
  expect((await ready.file()).assessment).toMatchObject({ outdated: true, standardFrom: today() })
  expect((await overTheLimit.file()).version).toBe(before)
})

test('区负责人不能按旧的金额签字，原因写明；案子回到镇街，镇街重新核算以后按新的金额确认', async () => {
  const confirmed = async (amountFen: number) =>
    ready.send(
      'confirm',
      { amountFen: amountFen as never, signature: await ready.signature() },
      ready.seat('district-head'),
    )
  await expect(confirmed(91_000)).rejects.toThrow('standard-changed')
  const page = await head.call('getCase', { params: caseParams(), query: {} })
  expect(page.standing.holder.unit).toBe('town')
  expect(page.standing.allowedSteps.find(({ name }) => name === 'confirm')?.because).toContain('标准已调整，请重新核算')
  const row = async () => (await head.call('getWorklist', { query: { find: page.standing.number } })).rows[0]
  expect(await row()).toMatchObject({ holder: 'town', standardChanged: true })
  expect(page.timeline.at(-1)).toMatchObject({ kind: 'standard-changed', by: '系统', title: '标准已调整，须重新核算' })

  await assess(ready, 'case-1')
  const after = await head.call('getCase', { params: caseParams(), query: {} })
  expect(after.assessment).toMatchObject({ result: 'dibao', amountFen: 100_000 })
  expect(await row()).not.toHaveProperty('standardChanged')
  await expect(confirmed(91_000)).rejects.toThrow('reason-needed')
  expect((await confirmed(100_000)).decision).toMatchObject({ confirmed: true, amountFen: 100_000 })
  await ready.send('deliver-decision', { applicant: handed(today()) }, ready.seat('town-clerk'))
  expect(await sweepStandards(house.equipment)).toBe(0)
})

test('看过的草案留下审计记录；核对过的件记在账上，换了参数才再看', async () => {
  const rows = await sql<{ why: string }>`
    select why from audit where what = 'read:assessment' and actor_kind = 'officer'`.execute(house.equipment.db)
  expect(rows.rows.length).toBeGreaterThan(0)
  const { rows: checks } = await sql<{ count: number }>`select count(*)::int as count from standard_check`.execute(
    house.equipment.db,
  )
  expect(checks[0]?.count).toBe(2)
})

import type { ParameterChangeBody, Reply } from '@jzt/contract'
import { plainDate } from '@jzt/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { citizenOf, handed, type Road, readyToDecide } from '../../test-support/case-road.ts'
import { refusalOf } from '../../test-support/client.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn, signInOfficer } from '../../test-support/people.ts'
import { readTexts } from '../../test-support/sign-in.ts'
import { listEntitlements } from '../benefit/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { payBatch } from './pay.ts'
import { sweepRises } from './sweep.ts'

let house: House
let drafter: OfficerFace
let publisher: OfficerFace
let clerk: OfficerFace
let head: OfficerFace
let elsewhere: OfficerFace
let raised: Road
let decidedOtherwise: Road
let unpublished: Road
const phone = '13900000001'

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  drafter = await seat('city-a', 'city', '50')
  publisher = await seat('city-b', 'city', '50')
  clerk = await seat('clerk', 'district-clerk', '500103')
  head = await seat('head', 'district-head', '500103')
  elsewhere = await seat('elsewhere', 'district-head', '500106')
  const { id } = await citizenOf(house, phone)
  raised = await paid('case-1', id)
  const other = await citizenOf(house, '13900000002')
  decidedOtherwise = await paid('case-12', other.id, (amountFen) => amountFen - 100)
  const third = await citizenOf(house, '13900000003')
  unpublished = await delivered('case-2a', third.id)
  await house.sweep()
}, 120_000)
afterAll(() => house.close())

/** A family that is paid: decided, served, published. */
async function paid(...of: Parameters<typeof delivered>): Promise<Road> {
  const road = await delivered(...of)
  await road.send('publish', { on: house.equipment.clock.today() }, road.seat('town-clerk'))
  return road
}

/** Decided and served: the benefit begins, whether the town has published it or not. */
async function delivered(
  family: string,
  citizen: Awaited<ReturnType<typeof citizenOf>>['id'],
  signed: (amountFen: number) => number = (amountFen) => amountFen,
): Promise<Road> {
  const road = await readyToDecide(house, family, citizen)
  const today = house.equipment.clock.today()
  const amountFen = signed((await road.file()).opinion?.amountFen ?? 0) as never
  const confirmation = { amountFen, reason: '经合议', signature: await road.signature() }
  await road.send('confirm', confirmation, road.seat('district-head'))
  await road.send('deliver-decision', { applicant: handed(today) }, road.seat('town-clerk'))
  return road
}

const change: ParameterChangeBody = {
  name: 'standard.urban',
  from: plainDate('2026-11-01'),
  to: null,
  value: 80_000,
  document: '渝民规〔2026〕1号',
  rank: 'normative-document',
  verified: true,
}

const batchOf = async (by: OfficerFace) => (await by.call('listRiseBatches')).batches[0]
const params = { batchId: '' }
const show = (what: 'sample' | 'raise' | 'review') => clerk.call('getRiseBatch', { params, query: { show: what } })

async function until(state: Reply<'getRiseBatch'>['batch']['state']): Promise<Reply<'getRiseBatch'>['batch']> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const batch = await batchOf(clerk)
    if (batch?.state === state) return batch
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the batch is ${(await batchOf(clerk))?.state}`)
}

const monthsOf = async (road: Road) => {
  const file = await road.file()
  const rows = await inScope(house.equipment.db, wholeCity, (tx) => listEntitlements(tx, file))
  return rows.map(({ month, amountFen }) => [month, amountFen])
}

test('公布以后先有预览：哪些户调高多少，哪些户要人工复核；别的区看不到', async () => {
  expect(await monthsOf(raised)).toEqual([['2026-09', 91_000]])
  const draft = await drafter.call('startParameterDraft', { body: { title: '2026年标准', changes: [change] } })
  await publisher.call('publishParameterDraft', {
    params: { parameterDraftId: draft.draftId },
    body: { version: draft.version },
  })
  const batch = await until('preview')
  params.batchId = batch.batchId
  expect(batch).toMatchObject({ division: '500103', effectiveFrom: '2026-11-01', month: '2026-11' })
  expect(batch.counts).toMatchObject({ raise: 1, review: 2, sampled: 0, moreFen: 9_000 })
  expect((await show('raise')).rows).toMatchObject([{ beforeFen: 91_000, afterFen: 100_000, adjusted: false }])
  const reasons = new Map((await show('review')).rows.map(({ caseId, reason }) => [caseId as string, reason]))
  expect(reasons.get(decidedOtherwise.caseId)).toContain('确认的金额与系统测算不同')
  expect(reasons.get(unpublished.caseId)).toContain('尚未公布')
  expect((await elsewhere.call('listRiseBatches')).batches).toEqual([])
  expect(await refusalOf(elsewhere.call('getRiseBatch', { params, query: {} }))).toMatchObject({ status: 404 })
})

test('施行日以前不能抽查，也不能提请发放', async () => {
  const caseId = raised.caseId as never
  const early = clerk.call('checkRiseSample', { params: { ...params, caseId }, body: { agrees: true } })
  expect(await refusalOf(early)).toMatchObject({ code: 'batch-not-ready' })
  expect(await refusalOf(clerk.call('proposeRiseRelease', { params, body: {} }))).toMatchObject({
    code: 'batch-not-ready',
  })
  await sweepRises(house.equipment)
  expect((await batchOf(clerk))?.state).toBe('preview')
})

test('施行日重新计算并抽查；抽查没有看完不能提请；提请和同意是两个人', async () => {
  const { clock } = house.equipment
  while (clock.today() < '2026-11-01') clock.aheadDays += 1
  await sweepRises(house.equipment)
  const { counts } = await until('ready')
  expect(counts).toMatchObject({ raise: 1, sampled: 1, checked: 0 })
  expect(await refusalOf(clerk.call('proposeRiseRelease', { params, body: {} }))).toMatchObject({
    code: 'sample-not-checked',
  })
  const other = { ...params, caseId: decidedOtherwise.caseId as never }
  expect(await refusalOf(clerk.call('checkRiseSample', { params: other, body: { agrees: true } }))).toMatchObject({
    code: 'not-in-sample',
  })
  const [sample] = (await show('sample')).rows
  const own = { ...params, caseId: sample?.caseId as never }
  expect(await clerk.call('checkRiseSample', { params: own, body: { agrees: true } })).toMatchObject({
    counts: { checked: 1 },
  })
  expect(await head.call('proposeRiseRelease', { params, body: {} })).toMatchObject({
    state: 'proposed',
    proposedBy: 'head',
  })
  expect(await refusalOf(head.call('releaseRiseBatch', { params, body: {} }))).toMatchObject({
    code: 'proposed-it-yourself',
  })
  expect(await refusalOf(clerk.call('releaseRiseBatch', { params, body: {} }))).toMatchObject({ code: 'not-your-role' })
  const oneHand = sql`update rise_batch set released_by = proposed_by, released_at = now(), state = 'released'`
  await expect(inScope(house.equipment.db, wholeCity, (tx) => oneHand.execute(tx))).rejects.toThrow('check constraint')
})

test('同意以后，这一家从 910 元调到 1,000 元，有通知；要复核的不动；再跑一遍什么也不多发', async () => {
  const address = house.app.server.address()
  const url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  const second = await signInOfficer(house, url, { account: 'head-2', role: 'district-head', division: '500103' })
  await second.call('releaseRiseBatch', { params, body: {} })
  const done = await until('done')
  expect(done.counts).toMatchObject({ raise: 1, adjusted: 1, review: 2 })
  expect(await raised.file()).toMatchObject({
    benefit: { amountFen: 100_000 },
    adjustments: [{ ground: 'standard-raised', from: '2026-11', amountFen: 100_000 }],
  })
  expect(await monthsOf(raised)).toEqual([
    ['2026-09', 91_000],
    ['2026-11', 100_000],
  ])
  expect((await decidedOtherwise.file()).adjustments).toEqual([])

  const { version } = await raised.file()
  await payBatch(house.equipment, params)
  expect((await raised.file()).version).toBe(version)
  expect(await monthsOf(raised)).toHaveLength(2)
})

test('不能随批调整的不会没有人管：还没有公布的，公布以后到本区的待办，调整的金额已经算好', async () => {
  const ours = async () =>
    (await head.call('getWorklist', { query: { holder: 'mine' } })).rows.map(({ caseId }) => caseId as string)
  expect(await ours()).toContain(decidedOtherwise.caseId)
  expect(await ours()).not.toContain(unpublished.caseId)
  await unpublished.send('publish', { on: house.equipment.clock.today() }, unpublished.seat('town-clerk'))
  expect(await ours()).toContain(unpublished.caseId)
  const page = await head.call('getCase', { params: { caseId: unpublished.caseId as never }, query: {} })
  expect(page.riseReviews).toMatchObject([{ programme: 'dibao', from: '2026-11' }])
  expect(page.riseReviews?.[0]?.reason).toContain('尚未公布')
  expect(page.riseReviews?.[0]?.amountFen).toBeGreaterThan(page.benefit?.amountFen ?? 0)
})

test('批量计算以后才开始发放、按旧标准测算的，交人工复核，不漏掉', async () => {
  const { id } = await citizenOf(house, '13900000004')
  const { clock } = house.equipment
  const days = clock.aheadDays
  clock.aheadDays = 0
  const late = await delivered('ordinary-2', id)
  clock.aheadDays = days
  await late.send('publish', { on: clock.today() }, late.seat('town-clerk'))
  await sweepRises(house.equipment)
  const { rows } = await show('review')
  expect(rows.find(({ caseId }) => caseId === late.caseId)?.reason).toContain('批量计算以后才开始发放')
  await sweepRises(house.equipment)
  expect((await show('review')).rows).toHaveLength(rows.length)
  expect((await late.file()).riseReviews).toMatchObject([{ batch: params.batchId, from: '2026-11' }])
})

test('当月的发放名册：调整过的写明原来多少，没有调整的照原来', async () => {
  const list = await head.call('getRiseList', { params })
  const [one, two] = [raised.caseId, decidedOtherwise.caseId]
  expect(list).toMatchObject({ month: '2026-11', households: 4 })
  expect(list.rows.find(({ caseId }) => caseId === one)).toMatchObject({ amountFen: 100_000, beforeFen: 91_000 })
  expect(list.rows.find(({ caseId }) => caseId === two)).not.toHaveProperty('beforeFen')
  expect(list.totalFen).toBe(list.rows.reduce((sum, { amountFen }) => sum + amountFen, 0))
})

test('通知写明从哪个月起发多少', async () => {
  const { household, id } = await raised.file()
  const notices = await house.equipment.db
    .selectFrom('notice')
    .select(['kind', 'title'])
    .where('hid', '=', household)
    .where('caseId', '=', id)
    .execute()
  expect(notices.map(({ kind }) => kind)).toContain('adjustment')
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if ((await readTexts(house, phone)).some((text) => text.includes('有新通知'))) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no text message')
})

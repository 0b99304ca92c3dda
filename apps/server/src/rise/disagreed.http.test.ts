import type { ParameterChangeBody, Reply } from '@jzt/contract'
import { type Month, plainDate } from '@jzt/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { citizenOf, handed, type Road, readyToDecide } from '../../test-support/case-road.ts'
import { refusalOf } from '../../test-support/client.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn } from '../../test-support/people.ts'
import { sweepRises } from './sweep.ts'

let house: House
let clerk: OfficerFace
let head: OfficerFace
let second: OfficerFace
const families = ['case-1', 'case-12', 'ordinary-2', 'ordinary-4', 'ordinary-16']
const roads = new Map<string, Road>()

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  const drafter = await seat('city-a', 'city', '50')
  const publisher = await seat('city-b', 'city', '50')
  clerk = await seat('clerk', 'district-clerk', '500103')
  head = await seat('head', 'district-head', '500103')
  second = await seat('head-2', 'district-head', '500103')
  for (const [at, family] of families.entries()) await pay(family, `1390000010${at}`)
  await house.sweep()
  const draft = await drafter.call('startParameterDraft', { body: { title: '2026年标准', changes: [change] } })
  await publisher.call('publishParameterDraft', {
    params: { parameterDraftId: draft.draftId },
    body: { version: draft.version },
  })
  params.batchId = (await until('preview')).batchId
  const { clock } = house.equipment
  while (clock.today() < '2026-11-01') clock.aheadDays += 1
  await sweepRises(house.equipment)
}, 180_000)
afterAll(() => house.close())

/** A family that is paid by the old standard: decided, served, published. */
async function pay(family: string, phone: string): Promise<void> {
  const { id } = await citizenOf(house, phone)
  const road = await readyToDecide(house, family, id)
  const today = house.equipment.clock.today()
  const amountFen = (await road.file()).opinion?.amountFen as never
  await road.send('confirm', { amountFen, signature: await road.signature() }, road.seat('district-head'))
  await road.send('deliver-decision', { applicant: handed(today) }, road.seat('town-clerk'))
  await road.send('publish', { on: today }, road.seat('town-clerk'))
  roads.set(road.caseId, road)
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
const params = { batchId: '' }
const show = async (what: 'sample' | 'raise' | 'review') =>
  (await clerk.call('getRiseBatch', { params, query: { show: what } })).rows
const propose = () => head.call('proposeRiseRelease', { params, body: {} })
const check = (caseId: string | undefined, body: object) =>
  clerk.call('checkRiseSample', { params: { ...params, caseId: caseId as never }, body: body as never })
const open = async () => (await show('sample')).filter(({ agrees }) => agrees === undefined)

async function until(state: Reply<'getRiseBatch'>['batch']['state']): Promise<Reply<'getRiseBatch'>['batch']> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [batch] = (await clerk.call('listRiseBatches')).batches
    if (batch?.state === state) return batch
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the batch never became ${state}`)
}

test('不同意要写明为什么；整批停下，不能提请', async () => {
  expect((await until('ready')).counts).toMatchObject({ raise: 5, sampled: 3 })
  const [first] = await open()
  expect(await refusalOf(check(first?.caseId, { agrees: false }))).toMatchObject({ code: 'invalid-input' })
  const stopped = await check(first?.caseId, { agrees: false, reason: '人口算多了一人' })
  expect(stopped.counts).toMatchObject({ raise: 4, review: 1, disagreed: 1, setAside: 0 })
  for (const { caseId } of await open()) await check(caseId, { agrees: true })
  expect(await refusalOf(propose())).toMatchObject({ code: 'sample-not-checked' })
  expect(await show('review')).toMatchObject([{ reason: '抽查时不同意系统的结果：人口算多了一人', setAside: false }])
})

test('查明原因以后重新计算：不同意的那一户留给人工，其余重新抽查，看完就能提请', async () => {
  const [disagreed] = await show('review')
  await clerk.call('refreshRiseBatch', { params, body: {} })
  expect((await until('ready')).counts).toMatchObject({ raise: 4, review: 1, sampled: 3, checked: 0, disagreed: 0 })
  expect((await show('sample')).map(({ caseId }) => caseId)).not.toContain(disagreed?.caseId)
  expect((await show('review')).map(({ caseId }) => caseId)).toEqual([disagreed?.caseId])
})

test('只是这一户的问题：写明理由转人工，前后两次写的都留着，另抽一户补上，其余继续', async () => {
  const sample = await open()
  const stopped = await check(sample[0]?.caseId, { agrees: false, reason: '正在核实' })
  expect(stopped.counts).toMatchObject({ disagreed: 1, setAside: 0, sampled: 3 })
  const goneOn = await check(sample[0]?.caseId, { agrees: false, reason: '只有这一户迁走了', othersGoOn: true })
  expect(goneOn.counts).toMatchObject({ raise: 3, review: 2, disagreed: 0, setAside: 1, sampled: 4 })
  const [added] = (await open()).filter(({ caseId }) => sample.every((one) => one.caseId !== caseId))
  expect(added).toBeDefined()
  expect(await refusalOf(propose())).toMatchObject({ code: 'sample-not-checked' })
  for (const { caseId } of await open()) await check(caseId, { agrees: true })
  expect(
    await refusalOf(check(sample[0]?.caseId, { agrees: false, reason: '再来一次', othersGoOn: true })),
  ).toMatchObject({
    code: 'not-in-sample',
  })
  expect((await show('review')).map(({ reason }) => reason)).toContain(
    '抽查时不同意，只转这一户人工复核：正在核实；后来写明：只有这一户迁走了',
  )
  expect(await propose()).toMatchObject({ state: 'proposed' })
})

test('同意调整以后只调同意的三户，转人工的两户不动', async () => {
  const left = (await show('review')).map(({ caseId }) => caseId as string)
  await second.call('releaseRiseBatch', { params, body: {} })
  expect((await until('done')).counts).toMatchObject({ raise: 3, adjusted: 3, review: 2, setAside: 1 })
  for (const [caseId, road] of roads)
    expect((await road.file()).adjustments).toHaveLength(left.includes(caseId) ? 0 : 1)
})

const ours = async () => (await head.call('getWorklist', { query: { holder: 'mine' } })).rows
const pageOf = (caseId: string) => head.call('getCase', { params: { caseId: caseId as never }, query: {} })
const from = '2026-11' as Month

test('转人工的两户都在本区的待办里，有期限；案卷写明为什么没有随批调整、测算多少；别的户不在', async () => {
  const left = (await show('review')).map(({ caseId }) => caseId as string)
  const rows = (await ours()).filter(({ deadlineName }) => deadlineName === 'rise-review')
  expect(rows.map(({ caseId }) => caseId as string).toSorted()).toEqual(left.toSorted())
  for (const row of rows) expect(row).toMatchObject({ holder: 'district', deadline: '2026-11-13', overdue: false })
  const pages = await Promise.all(left.map(pageOf))
  expect(pages.flatMap(({ riseReviews = [] }) => riseReviews.map(({ reason }) => reason)).toSorted()).toEqual([
    '抽查时不同意系统的结果：人口算多了一人',
    '抽查时不同意，只转这一户人工复核：正在核实；后来写明：只有这一户迁走了',
  ])
  for (const { riseReviews: [review] = [], standing, timeline, benefit } of pages) {
    expect(review?.amountFen).toBeGreaterThan(benefit?.amountFen ?? 0)
    expect(review).toMatchObject({ programme: 'dibao', from })
    expect(standing).toMatchObject({ holder: { unit: 'district' }, nextStep: 'adjust-benefit' })
    expect(timeline.at(-1)).toMatchObject({ kind: 'rise-review-due', by: '系统' })
  }
})

test('再扫一遍什么也不多出来；一户调整、送达，一户签字金额不变，待办里都没有了', async () => {
  const [one = '', other = ''] = (await show('review')).map(({ caseId }) => caseId as string)
  const [adjusted, stays] = [roads.get(one), roads.get(other)]
  if (!adjusted || !stays) throw new Error('both were paid')
  const { version } = await adjusted.file()
  await sweepRises(house.equipment)
  expect((await adjusted.file()).version).toBe(version)

  const { riseReviews: [review] = [] } = await pageOf(one)
  const answer = { from, ground: 'standard-raised', reason: '人口已经核对', programme: 'dibao' } as const
  const amountFen = review?.amountFen as never
  const signed = { ...answer, amountFen, signature: await adjusted.signature() }
  await adjusted.send('adjust-benefit', signed, adjusted.seat('district-head'))
  const applicant = handed(house.equipment.clock.today())
  await adjusted.send('deliver-adjustment', { applicant }, adjusted.seat('town-clerk'))
  const before = (await stays.file()).benefit?.amountFen as never
  const asItIs = { ...answer, amountFen: before, signature: await stays.signature() }
  await stays.send('adjust-benefit', asItIs, stays.seat('district-head'))

  expect((await adjusted.file()).benefit?.amountFen).toBe(amountFen)
  expect(await stays.file()).toMatchObject({ benefit: { amountFen: before }, adjustments: [] })
  expect((await ours()).filter(({ deadlineName }) => deadlineName === 'rise-review')).toEqual([])
  for (const caseId of [one, other]) expect(await pageOf(caseId)).not.toHaveProperty('riseReviews')
  await sweepRises(house.equipment)
  expect((await ours()).filter(({ deadlineName }) => deadlineName === 'rise-review')).toEqual([])
})

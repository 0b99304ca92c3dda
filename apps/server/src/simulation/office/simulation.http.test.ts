import fs from 'node:fs'
import type { ReformBody, Reply, SimulationView } from '@jzt/contract'
import { plainDate } from '@jzt/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessed, citizenOf } from '../../../test-support/case-road.ts'
import { refusalOf } from '../../../test-support/client.ts'
import { type House, openHouse } from '../../../test-support/house.ts'
import { type OfficerFace, seatsIn } from '../../../test-support/people.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { exampleHouseholds, snapshotFile } from './make-snapshot.ts'

let house: House
let city: OfficerFace
let district: OfficerFace
let elsewhere: OfficerFace
let auditor: OfficerFace
let town: OfficerFace

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  city = await seat('city', 'city', '50')
  district = await seat('yuzhong-clerk', 'district-clerk', '500103')
  elsewhere = await seat('qianjiang-head', 'district-head', '500114')
  auditor = await seat('auditor', 'auditor', '50')
  town = await seat('town', 'town-clerk', '500103001')
}, 60_000)
afterAll(() => house.close())

const reform = (percent: number, more: Partial<ReformBody> = {}): ReformBody => ({
  name: `标准提高${percent}%`,
  from: plainDate('2026-11-01'),
  changes: [
    { name: 'standard.urban', to: { percent } },
    { name: 'standard.rural', to: { percent } },
  ],
  ...more,
})
const start = (by: OfficerFace, reforms: ReformBody[], population: 'city' | 'example' = 'example') =>
  by.call('startSimulation', { body: { population, reforms } })
const snapshotOf = async (population: 'city' | 'example') => {
  const { snapshots } = await city.call('listSnapshots')
  return snapshots.find((snapshot) => snapshot.population === population)
}

async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('nothing came of it')
}
const made = (population: 'city' | 'example') =>
  until(async () => {
    const snapshot = await snapshotOf(population)
    return snapshot?.state === 'ready' ? snapshot : undefined
  })
const ended = (by: OfficerFace, { simulationId }: Reply<'startSimulation'>): Promise<SimulationView> =>
  until(async () => {
    const simulation = await by.call('getSimulation', { params: { simulationId } })
    return simulation.state === 'running' ? undefined : simulation
  })

/** Every number of households in a report, wherever it stands. */
function householdsIn(part: unknown): number[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'households' && typeof value === 'number' ? [value] : householdsIn(value),
  )
}

describe('还没有快照', () => {
  test('说明还没有，不能模拟；区县和审计不能生成，镇街看不到', async () => {
    expect(await city.call('listSnapshots')).toMatchObject({
      snapshots: [
        { population: 'city', state: 'none' },
        { population: 'example', state: 'none' },
      ],
      mayRefresh: true,
      maySimulate: true,
    })
    expect(await refusalOf(start(city, [reform(5)]))).toMatchObject({ status: 409, code: 'snapshot-missing' })
    const refresh = { params: { population: 'city' as const }, body: {} }
    for (const one of [district, auditor, town])
      expect(await refusalOf(one.call('refreshSnapshot', refresh))).toMatchObject({ code: 'not-your-role' })
    expect(await refusalOf(town.call('listSnapshots'))).toMatchObject({ code: 'not-your-role' })
    expect(await auditor.call('listSnapshots')).toMatchObject({ mayRefresh: false, maySimulate: false })
  })
})

describe('示例人口', () => {
  let two: SimulationView

  test('市级生成一份；生成期间不能再要一份', { timeout: 90_000 }, async () => {
    const refresh = { params: { population: 'example' as const }, body: {} }
    expect(await city.call('refreshSnapshot', refresh)).toMatchObject({ state: 'making' })
    expect(await refusalOf(city.call('refreshSnapshot', refresh))).toMatchObject({ code: 'snapshot-being-made' })
    const snapshot = await made('example')
    expect(snapshot).toMatchObject({ on: '2026-09-21', households: exampleHouseholds })
    expect(snapshot.persons).toBeGreaterThan(exampleHouseholds)
  })

  test('两个方案并列，同时只算一个；算的时候别的页面照样打得开', { timeout: 90_000 }, async () => {
    const started = await start(city, [reform(5), reform(10)])
    expect(started).toMatchObject({ state: 'running', titles: ['标准提高5%', '标准提高10%'], startedBy: 'city' })
    expect(await refusalOf(start(district, []))).toMatchObject({ code: 'invalid-input' })
    expect(await refusalOf(start(city, [reform(5)]))).toMatchObject({ status: 409, code: 'simulation-running' })
    two = await ended(city, started)
    const { report } = two
    expect(report?.snapshot).toMatchObject({ on: '2026-09-21', households: exampleHouseholds })
    expect(report?.judgedOn).toBe('2026-11-01')
    const [five, ten] = report?.reforms ?? []
    expect(five?.changes[0]).toMatchObject({ title: '城市低保标准', before: 77_000, after: 80_850 })
    expect(five?.moved.gaining.households).toBeGreaterThan(1_000)
    expect(ten?.cost.differenceMonth).toBeGreaterThan(five?.cost.differenceMonth ?? Number.POSITIVE_INFINITY)
    expect(two.districtNames['500103']).toBe('渝中区')
    expect(two).toMatchObject({ example: true })
    expect(two.unverified.length).toBeGreaterThan(0)
  })

  test('报告里没有一到四户的数', () => {
    const numbers = householdsIn(two.report)
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.filter((count) => count > 0 && count < 5)).toEqual([])
  })

  test('留有作者和时间，以后打得开；审计员看得到，做不了', async () => {
    const { rows } = await auditor.call('listSimulations', { query: {} })
    expect(rows).toMatchObject([{ simulationId: two.simulationId, startedBy: 'city', state: 'done' }])
    expect(await ended(auditor, two)).toEqual(two)
    expect(await refusalOf(start(auditor, [reform(5)]))).toMatchObject({ code: 'not-your-role' })
    const { rows: audited } = await sql<{
      what: string
    }>`select what from audit where what like 'simulation:%' order by audit_id`.execute(house.equipment.db)
    expect(audited.map(({ what }) => what)).toEqual(['simulation:refresh-snapshot', 'simulation:start'])
  })

  test('区县只改区县可定的，只算本区县的家庭，别的区县看不到', { timeout: 90_000 }, async () => {
    const own = (value: number) =>
      reform(0, { name: '车辆', changes: [{ name: 'property.vehicle-value-exempt', to: { value } }] })
    expect(await refusalOf(start(district, [reform(5)]))).toMatchObject({
      code: 'invalid-input',
      fields: [
        { path: 'reforms.0.changes.0.name', message: expect.stringContaining('区县不能另定') },
        { path: 'reforms.0.changes.1.name' },
      ],
    })
    const simulation = await ended(district, await start(district, [own(60_000_00)]))
    const [report] = simulation.report?.reforms ?? []
    expect(report?.by.district.map(({ code }) => code)).toEqual(['500103'])
    expect(simulation.report?.snapshot.households).toBeLessThan(2_000)
    expect(simulation.report?.snapshot.households).toBe(report?.by.district[0]?.households)
    const whole = two.report?.reforms[0]?.by.district.find(({ code }) => code === '500103')
    expect(report?.by.district[0]?.cost.baseMonth).toBe(whole?.cost.baseMonth)
    const look = { params: { simulationId: simulation.simulationId } }
    expect(await refusalOf(elsewhere.call('getSimulation', look))).toMatchObject({ status: 404 })
    expect((await elsewhere.call('listSimulations', { query: {} })).rows).toEqual([])
    expect((await city.call('listSimulations', { query: {} })).rows).toHaveLength(2)
  })
})

describe('填错的地方', () => {
  const faultsOf = async (bad: Partial<ReformBody>) =>
    (await refusalOf(start(city, [reform(5), reform(6, bad)]))).fields?.map(({ path }) => path)

  test.each([
    ['没有这个参数', { changes: [{ name: 'no.such', to: { value: 1 } }] }, 'reforms.1.changes.0.name'],
    ['单位不对', { changes: [{ name: 'marginal.ratio', to: { value: 15_000 } }] }, 'reforms.1.changes.0.to'],
    [
      '现行没有值，不能按百分比',
      { changes: [{ name: 'property.minimum-area', to: { percent: 5 } }] },
      'reforms.1.changes.0.to',
    ],
    ['两个方案同名', { name: '标准提高5%' }, 'reforms.1.name'],
    ['起日已过', { from: plainDate('2026-09-20') }, 'reforms.1.from'],
    ['起日太远', { from: plainDate('9999-12-31') }, 'reforms.1.from'],
    [
      '同一参数改两次',
      { changes: [1, 2].map((percent) => ({ name: 'standard.urban', to: { percent } })) },
      'reforms.1.changes.1.name',
    ],
  ] as [string, Partial<ReformBody>, string][])('%s', async (_, bad, path) => {
    expect(await faultsOf(bad)).toEqual([path])
  })
})

describe('本市家庭', () => {
  test('快照从测算过的家庭生成；不足五户的一个数也不显示', { timeout: 90_000 }, async () => {
    const { id } = await citizenOf(house, '13900000001')
    await assessed(house, 'case-1', id)
    await city.call('refreshSnapshot', { params: { population: 'city' }, body: {} })
    expect(await made('city')).toMatchObject({ households: 1, persons: 3 })
    const draft = await city.call('startParameterDraft', {
      body: {
        title: '2026年标准',
        changes: [
          {
            name: 'standard.urban',
            from: plainDate('2026-10-01'),
            to: null,
            value: 80_000,
            document: '渝民规〔2026〕1号',
            rank: 'normative-document',
            verified: true,
          },
        ],
      },
    })
    const params = { parameterDraftId: draft.draftId }
    expect(await refusalOf(elsewhere.call('simulateParameterDraft', { params, body: {} }))).toMatchObject({
      status: 404,
    })
    const started = await city.call('simulateParameterDraft', { params, body: {} })
    const { report } = await ended(city, started)
    expect(report?.reforms[0]).toMatchObject({
      name: '2026年标准',
      from: '2026-10-01',
      moved: { gaining: { households: null, persons: null } },
      cost: { differenceMonth: null },
    })
    const ofDraft = await city.call('listSimulations', { query: params })
    expect(ofDraft.rows).toMatchObject([{ parameterDraftId: draft.draftId, state: 'done' }])
  })

  test('夜里重新生成；文件没有了，说明原因，可以再算', { timeout: 60_000 }, async () => {
    fs.rmSync(snapshotFile(house.equipment, 'city'))
    const failed = await ended(city, await start(city, [reform(5)], 'city'))
    expect(failed).toMatchObject({ state: 'failed', failure: 'snapshot-missing' })
    await inScope(house.equipment.db, wholeCity, (tx) => house.equipment.jobs.enqueue(tx, 'refresh-snapshot', {}))
    await until(async () => (fs.existsSync(snapshotFile(house.equipment, 'city')) ? true : undefined))
  })

  test('中断的一次过一刻钟让位', { timeout: 60_000 }, async () => {
    await sql`update simulation set state = 'running', finished_at = null, report = null, failure = null
      where simulation_id = (select simulation_id from simulation order by started_at limit 1)`.execute(
      house.equipment.db,
    )
    await sql`update simulation set started_at = started_at - interval '1 hour' where state = 'running'`.execute(
      house.equipment.db,
    )
    const started = await start(city, [reform(5)])
    expect(started.state).toBe('running')
    const { rows } = await city.call('listSimulations', { query: {} })
    expect(rows.find(({ failure }) => failure === 'interrupted')).toBeDefined()
    expect(await ended(city, started)).toMatchObject({ state: 'done' })
  })
})

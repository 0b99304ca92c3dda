import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParameterChangeBody, Reply } from '@jzt/contract'
import { plainDate } from '@jzt/kernel'
import { assessHousehold, readScenario } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessed, citizenOf } from '../../test-support/case-road.ts'
import { refusalOf } from '../../test-support/client.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn, signInOfficer } from '../../test-support/people.ts'
import { replayCase } from '../assessment/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { householdFacts } from '../verification/index.ts'
import { familyOnFile } from '../verification/testing/known-answers.ts'
import { keepPack, parametersInForce, readPack } from './index.ts'

let house: House
let drafter: OfficerFace
let publisher: OfficerFace
let district: OfficerFace
let districtHead: OfficerFace
let elsewhere: OfficerFace
let auditor: OfficerFace
let town: OfficerFace

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  drafter = await seat('city-a', 'city', '50')
  publisher = await seat('city-b', 'city', '50')
  district = await seat('qianjiang-clerk', 'district-clerk', '500114')
  districtHead = await seat('qianjiang-head', 'district-head', '500114')
  elsewhere = await seat('yuzhong-head', 'district-head', '500103')
  auditor = await seat('auditor', 'auditor', '50')
  town = await seat('town', 'town-clerk', '500103001')
})
afterAll(() => house.close())

const rise = (more: Partial<ParameterChangeBody> = {}): ParameterChangeBody => ({
  name: 'standard.urban',
  from: plainDate('2026-10-01'),
  to: null,
  value: 80_000,
  document: '渝民规〔2026〕1号',
  rank: 'normative-document',
  verified: true,
  ...more,
})
const params = ({ draftId: parameterDraftId }: { draftId: string }) => ({ parameterDraftId })
const start = (by: OfficerFace, changes: ParameterChangeBody[], title = '2026年标准') =>
  by.call('startParameterDraft', { body: { title, changes } })
const save = (by: OfficerFace, draft: Reply<'getParameterDraft'>, changes: ParameterChangeBody[]) =>
  by.call('saveParameterDraft', {
    params: params(draft),
    body: { version: draft.version, title: draft.title, changes },
  })
const publish = (by: OfficerFace, draft: Reply<'getParameterDraft'>) =>
  by.call('publishParameterDraft', { params: params(draft), body: { version: draft.version } })
const inForce = (on: string, division = '500103001003') =>
  inScope(house.equipment.db, wholeCity, (tx) => parametersInForce(tx, plainDate(on), division))
const standardOn = async (on: string) => (await inForce(on)).values['standard.urban'].value

/** The family of a scenario of the rules. */
function factsOf(file: string) {
  const path = join(import.meta.dirname, '../../../../packages/rules/scenarios', file)
  const reading = readScenario(parse(readFileSync(path, 'utf8')))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scenario.facts
}

describe('市里提高标准', () => {
  test('草案有重叠，检查指出来；改好以后由另一人公布；施行日前后各用各的标准', async () => {
    const draft = await start(drafter, [rise(), rise({ from: plainDate('2027-01-01'), value: 82_000 })])
    expect(draft.remarks).toContainEqual({
      change: 1,
      field: 'from',
      severity: 'fault',
      message: '与本草案中 2026-10-01 起的一行重叠：请把那一行的止日改为 2026-12-31',
    })
    expect(await refusalOf(publish(publisher, draft))).toMatchObject({ status: 409, code: 'draft-has-faults' })

    const mended = await save(drafter, draft, [rise()])
    expect(mended.remarks.map(({ severity }) => severity)).toEqual(['note'])
    expect(mended.mayNotPublish).toBe('drafted-it')
    expect(await refusalOf(publish(drafter, mended))).toMatchObject({ status: 403, code: 'drafted-it-yourself' })
    expect(await refusalOf(publish(elsewhere, mended))).toMatchObject({ status: 404 })
    expect(await standardOn('2026-10-02')).toBe(77_000)

    const seen = await publisher.call('getParameterDraft', { params: params(mended) })
    expect(seen).toMatchObject({ mayEdit: true, version: 2 })
    expect(seen.mayNotPublish).toBeUndefined()
    const pack = await publish(publisher, seen)
    expect(pack).toMatchObject({ number: 1, effectiveFrom: '2026-10-01', draftedBy: 'city-a', publishedBy: 'city-b' })
    expect([await standardOn('2026-09-30'), await standardOn('2026-10-01')]).toEqual([77_000, 80_000])
    expect((await inForce('2026-10-02')).packId).toBe('CQ-2026-10')
  })

  test('一家三口 9 月 30 日测算 910 元，10 月 2 日 1,000 元', async () => {
    const facts = householdFacts(familyOnFile(familyByKey('case-1')))
    const on = async (day: string) =>
      assessHousehold(facts, plainDate(day), { parameters: await inForce(day) }).amountFen
    expect([await on('2026-09-30'), await on('2026-10-02')]).toEqual([910_00, 1_000_00])
  })

  test('参数表写明历史和将来的一期，示例有标记', async () => {
    const { parameters, packId } = await town.call('listParameters', { query: { on: plainDate('2026-10-01') } })
    const urban = parameters.find(({ name }) => name === 'standard.urban')
    expect(packId).toBe('CQ-2026-10')
    expect(urban).toMatchObject({ inForce: { value: 80_000, document: '渝民规〔2026〕1号', verified: true } })
    expect(urban?.history.at(-2)).toMatchObject({ to: '2026-09-30', value: 77_000 })
    expect(parameters.find(({ name }) => name === 'supporter.rate')?.inForce?.verified).toBe(false)
    expect(parameters.find(({ name }) => name === 'household.clergy-years')?.inForce?.departure?.reason).toContain(
      '3年',
    )
  })

  test('公布过的改不了：草案不能再改，表里的行也不能', async () => {
    const { rows } = await drafter.call('listParameterDrafts')
    const published = rows.find(({ state }) => state === 'published')
    const draft = await drafter.call('getParameterDraft', { params: { parameterDraftId: published?.draftId ?? '' } })
    expect(draft).toMatchObject({ mayEdit: false, mayNotPublish: 'not-open' })
    expect(await refusalOf(save(drafter, draft, [rise()]))).toMatchObject({ code: 'draft-not-open' })
    expect(await refusalOf(publish(publisher, draft))).toMatchObject({ code: 'draft-not-open' })
    for (const statement of [
      sql`update parameter_pack set title = '改'`,
      sql`delete from parameter_pack`,
      sql`update parameter_content set content = ''`,
    ])
      await expect(inScope(house.equipment.db, wholeCity, (tx) => statement.execute(tx))).rejects.toThrow(
        'permission denied',
      )
  })

  test('同一人起草又公布，表也不收', async () => {
    const { draftId } = await start(drafter, [rise({ name: 'marginal.ratio', value: 160 })])
    const row = sql`insert into parameter_pack select gen_random_uuid(), 99, draft_id, division, title, changes, '2026-10-01',
      drafted_by, drafted_by, now(), '2026-09-21' from parameter_draft where draft_id = ${draftId}`
    await expect(inScope(house.equipment.db, wholeCity, (tx) => row.execute(tx))).rejects.toThrow('check constraint')
    await drafter.call('discardParameterDraft', { params: { parameterDraftId: draftId } })
    expect(await drafter.call('getParameterDraft', { params: { parameterDraftId: draftId } })).toMatchObject({
      state: 'discarded',
    })
  })

  test('改过草案的人都不能公布；别人先改过的，要看过再存', async () => {
    const draft = await start(drafter, [rise({ name: 'marginal.ratio', value: 160 })])
    const second = await save(publisher, draft, [rise({ name: 'marginal.ratio', value: 165 })])
    expect(second.editors).toEqual(['city-a', 'city-b'])
    expect(await refusalOf(publish(publisher, second))).toMatchObject({ code: 'drafted-it-yourself' })
    expect(await refusalOf(save(drafter, draft, [rise()]))).toMatchObject({ status: 409, code: 'draft-changed' })
    await drafter.call('discardParameterDraft', { params: params(draft) })
  })
})

describe('区县另定', () => {
  test('区县只能定市里留给它的', async () => {
    const draft = await start(district, [rise({ rank: 'district-notice' })])
    expect(draft.division).toBe('500114')
    expect(draft.remarks[0]).toMatchObject({ field: 'name', severity: 'fault' })
    expect(draft.remarks[0]?.message).toContain('由市里统一规定')
    expect(await refusalOf(publish(districtHead, draft))).toMatchObject({ code: 'draft-has-faults' })
    await district.call('discardParameterDraft', { params: params(draft) })
  })

  test('黔江的车辆豁免，只对黔江的家庭；别的区看不到这份草案，市里看得到', async () => {
    const facts = factsOf('05-有一辆汽车.yaml')
    const on = plainDate('2026-09-21')
    const at = async (division: string) => assessHousehold(facts, on, { parameters: await inForce(on, division) })
    expect((await at('500103001003')).result).not.toBe('dibao')
    const here = await at('500114001001')
    expect(here.result).toBe('dibao')
    expect(here.packId).toContain('+500114-2023-07')

    const change = rise({ name: 'property.vehicle-value-exempt', value: 20_000_00, rank: 'district-notice' })
    const draft = await start(district, [{ ...change, document: '黔江民政〔2026〕2号' }])
    expect(await refusalOf(elsewhere.call('getParameterDraft', { params: params(draft) }))).toMatchObject({
      status: 404,
    })
    expect((await auditor.call('getParameterDraft', { params: params(draft) })).mayNotPublish).toBe('not-your-role')
    expect(await refusalOf(save(drafter, draft, [change]))).toMatchObject({ code: 'not-your-place' })
    await publish(districtHead, draft)
    expect((await inForce('2026-10-01', '500114001001')).values['property.vehicle-value-exempt'].value).toBe(20_000_00)
    expect((await inForce('2026-10-01')).values['property.vehicle-value-exempt'].value).toBe(0)
    const seenBy = async (by: OfficerFace) =>
      (await by.call('listParameterPacks')).packs.map(({ division }) => division)
    expect(await seenBy(elsewhere)).toEqual(['50'])
    expect(await seenBy(districtHead)).toEqual(['500114', '50'])
  })
})

test('检查不用先保存；不是政策岗位的不能起草，也看不到草案', async () => {
  const body = { changes: [rise({ from: plainDate('2026-09-01') })] }
  const { remarks } = await drafter.call('checkParameterDraft', { body })
  expect(remarks[0]).toMatchObject({ field: 'from', severity: 'fault' })
  expect(await refusalOf(town.call('checkParameterDraft', { body }))).toMatchObject({ code: 'not-your-role' })
  expect(await refusalOf(town.call('listParameterDrafts'))).toMatchObject({ code: 'not-your-role' })
  expect(await refusalOf(start(auditor, [rise()]))).toMatchObject({ code: 'not-your-role' })
  expect((await town.call('listConflicts')).conflicts.map(({ number }) => number)).toContain(11)
})

test('测算用过的一套参数只存一次，以后照原样取回', async () => {
  const { equipment } = house
  const pack = await inForce('2026-09-21')
  const [one, two, stored, rows] = await inScope(equipment.db, wholeCity, async (tx) => {
    const first = await keepPack(equipment, tx, pack)
    const again = await keepPack(equipment, tx, await parametersInForce(tx, plainDate('2026-09-21'), '500103'))
    const count = await tx.selectFrom('parameterContent').select('digest').where('digest', '=', first).execute()
    return [first, again, await readPack(tx, first), count.length]
  })
  expect(two).toBe(one)
  expect(rows).toBe(1)
  expect(stored).toEqual(pack)
})

test('起草、修改、公布、作废都有审计记录', async () => {
  const rows = await house.equipment.db
    .selectFrom('audit')
    .select('what')
    .distinct()
    .where('what', 'like', 'policy:%')
    .execute()
  expect(rows.map(({ what }) => what).sort()).toEqual([
    'policy:discard-draft',
    'policy:draft',
    'policy:edit-draft',
    'policy:publish',
  ])
})

test('两份互相重叠的草案同时公布，只成一份', async () => {
  const rural = (value: number) => rise({ name: 'standard.rural', value, from: plainDate('2026-10-01') })
  const one = await start(drafter, [rural(65_000)])
  const other = await start(drafter, [rural(66_000)])
  const second = await signInOfficer(house, await house.listen(), { account: 'city-c', role: 'city', division: '50' })
  const outcomes = await Promise.allSettled([publish(publisher, one), publish(second, other)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refusal = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refusal.reason).toMatchObject({ problem: { code: 'draft-has-faults' } })
})

test('施行以后办的件按新标准测算，写明参数包，复算一致', async () => {
  const { clock, db } = house.equipment
  while (clock.today() < '2026-10-02') clock.aheadDays += 1
  const { id } = await citizenOf(house, '13900000001')
  const road = await assessed(house, 'case-1', id)
  const file = await road.file()
  expect(file.assessment).toMatchObject({ on: '2026-10-02', amountFen: 100_000 })
  const row = await db.selectFrom('assessment').select(['pack', 'packDigest']).executeTakeFirstOrThrow()
  expect(row.pack).toBe('CQ-2026-10')
  const replayed = await inScope(db, wholeCity, (tx) => replayCase(house.equipment, tx, file))
  expect(replayed).toMatchObject([{ packId: 'CQ-2026-10', replay: { kind: 'same' } }])
  const kept = await inScope(db, wholeCity, (tx) => readPack(tx, row.packDigest ?? ''))
  expect(kept?.values['standard.urban']).toMatchObject({ value: 80_000, from: '2026-10-01' })
})

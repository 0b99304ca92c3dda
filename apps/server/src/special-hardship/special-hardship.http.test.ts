import { zeroFen } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted, citizenOf, type Road } from '../../test-support/case-road.ts'
import { refusalOf } from '../../test-support/client.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn } from '../../test-support/people.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { householdFacts, loadFamily } from '../verification/index.ts'

let house: House
let head: OfficerFace
let clerk: OfficerFace
let districtHead: OfficerFace
let elsewhere: OfficerFace
let village: OfficerFace
let road: Road

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  const { id } = await citizenOf(house, '13900000001')
  road = await accepted(house, 'case-1', id)
  const { town, livingVillage } = await road.file()
  head = await seat('head', 'town-head', town)
  clerk = await seat('clerk', 'town-clerk', town)
  village = await seat('village', 'village', livingVillage)
  districtHead = await seat('district-head', 'district-head', town.slice(0, 6))
  elsewhere = await seat('elsewhere', 'district-head', '500106')
}, 60_000)
afterAll(() => house?.close())

const [father] = familyByKey('case-1').members
const entry = async () => ({
  town: (await road.file()).town,
  name: father.name,
  idNumber: father.idNumber,
  ground: '独自照顾两个重病老人，收入无法维持',
  listedOn: house.equipment.clock.today(),
})
const listOf = async (officer: OfficerFace) => (await officer.call('listSpecialHardship')).rows

/** What the rules read of the father. */
const fact = () =>
  inScope(house.equipment.db, wholeCity, async (tx) => {
    const family = await loadFamily(house.equipment, tx, { file: await road.file(), aidThisYearFen: zeroFen })
    return householdFacts(family).members[0]?.specialHardship
  })

test('镇街负责人列入名单，写明理由和日期；家庭的事实随之改变，身份证号遮住', async () => {
  expect(await fact()).toMatchObject({ known: true, value: false })
  const added = await head.call('addSpecialHardship', { body: await entry() })
  expect(added).toMatchObject({ name: father.name, listedBy: 'head', ground: expect.stringContaining('重病老人') })
  expect(added.idNumber).not.toBe(father.idNumber)
  expect(await fact()).toMatchObject({ known: true, value: true, source: 'verified' })
})

test('同一个人不重复列入；号码不对、日期在以后的，指出哪一项', async () => {
  expect(await refusalOf(head.call('addSpecialHardship', { body: await entry() }))).toMatchObject({
    code: 'already-listed',
  })
  const wrong = [{ idNumber: '500103198001010000' }, { listedOn: '2027-01-01' }]
  for (const change of wrong) {
    const refused = await refusalOf(
      districtHead.call('addSpecialHardship', { body: { ...(await entry()), ...change } as never }),
    )
    expect(refused).toMatchObject({ code: 'invalid-input', fields: [{ path: Object.keys(change)[0] }] })
  }
})

test('只有镇街和区的负责人能改，经办人只看，村里看不到；别的区看不到也改不了', async () => {
  expect(await listOf(clerk)).toHaveLength(1)
  expect((await clerk.call('listSpecialHardship')).mayKeep).toBe(false)
  expect(await refusalOf(clerk.call('addSpecialHardship', { body: await entry() }))).toMatchObject({
    code: 'not-your-role',
  })
  expect(await refusalOf(village.call('listSpecialHardship'))).toMatchObject({ status: 403 })
  expect(await listOf(elsewhere)).toEqual([])
  expect(await refusalOf(elsewhere.call('addSpecialHardship', { body: await entry() }))).toMatchObject({
    code: 'not-your-place',
  })
  const [row] = await listOf(head)
  const removal = { params: { entryId: row?.entryId ?? '' }, body: { reason: '不在本区' } }
  expect(await refusalOf(elsewhere.call('removeSpecialHardship', removal))).toMatchObject({ code: 'not-found' })
})

test('区里移出，写明理由，记录保留，事实随之改变，每一步有审计；移出以后可以再列入', async () => {
  const [row] = await listOf(districtHead)
  const removal = { params: { entryId: row?.entryId ?? '' }, body: { reason: '老人已住进养老院' } }
  expect(await districtHead.call('removeSpecialHardship', removal)).toMatchObject({
    removedOn: house.equipment.clock.today(),
    removedBy: 'district-head',
    removal: '老人已住进养老院',
  })
  expect(await fact()).toMatchObject({ known: true, value: false })
  expect(await refusalOf(districtHead.call('removeSpecialHardship', removal))).toMatchObject({
    code: 'no-longer-listed',
  })
  await head.call('addSpecialHardship', { body: await entry() })
  expect((await listOf(head)).map(({ removedOn }) => removedOn !== undefined)).toEqual([false, true])
  const rows = await house.equipment.db
    .selectFrom('audit')
    .select('what')
    .where('what', 'like', '%special-hardship%')
    .execute()
  expect(new Set(rows.map(({ what }) => what))).toEqual(
    new Set(['read:special-hardship', 'special-hardship:add', 'special-hardship:remove']),
  )
})

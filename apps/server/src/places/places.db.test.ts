import { childrenOf } from '@jzt/kernel/divisions/index.ts'
import { places } from '@jzt/sandbox/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, dropDatabase } from '../../test-support/clone.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { getOfficePhone, getPlaceName, hasPlace, listPlaceNames, seedDemoPhones, seedDivisions } from './index.ts'
import { villageName } from './village-rows.ts'

let connection: Awaited<ReturnType<typeof cloneDatabase>>
let database: Database

beforeAll(async () => {
  connection = await cloneDatabase()
  database = openDatabase(connection, () => undefined)
  await seedDivisions(database.db)
})
afterAll(async () => {
  await database.close()
  await dropDatabase(connection)
})

const count = async (level: string) => {
  const { rows } = await database.pool.query('select count(*)::int as n from division where level = $1', [level])
  return rows[0].n
}

describe('the ledger of divisions', () => {
  test('holds every county, town and village, and filling it twice changes nothing', async () => {
    await seedDivisions(database.db)
    expect([await count('city'), await count('county'), await count('town'), await count('village')]).toEqual([
      1, 37, 1031, 11270,
    ])
  })

  test('has a village in every town, and nothing below a division that no longer is', async () => {
    const { rows: empty } = await database.pool.query(
      "select t.code from division t where level = 'town' and not exists (select from division v where v.parent = t.code)",
    )
    const { rows: orphans } = await database.pool.query(
      "select code from division d where level <> 'city' and not exists (select from division p where p.code = d.parent)",
    )
    expect([empty, orphans]).toEqual([[], []])
  })

  test('puts the villages of 江北 and 渝北 under the towns of 两江新区, by the last three digits', async () => {
    const lost = await database.pool.query("select code from division where code like '500105%'")
    expect(lost.rows).toEqual([])
    expect(childrenOf('500157').length).toBe(42)
    expect(await getPlaceName(database.db, '500157104201')).toBe('两江新区石船镇太洪村')
    expect(await getPlaceName(database.db, '500157019001')).toBe('两江新区观音桥街道桃源社区')
  })

  test('knows every place of the invented families by the same name', async () => {
    const wanted = Object.values(places)
    const names = await listPlaceNames(
      database.db,
      wanted.map(({ code }) => code),
    )
    expect(wanted.map(({ code }) => names.get(code))).toEqual(
      wanted.map(({ county, town, name }) => county + town + name),
    )
  })

  test('names a place, not its committee', async () => {
    const { rows } = await database.pool.query(
      "select name from division where level = 'village' and name !~ '(村|社区)$'",
    )
    expect(rows).toEqual([])
    expect(
      ['太洪村村民委员会', '回龙村民委员会', '先锋社区村民委员会', '桃源社区居民委员会', '化龙桥社区工作站'].map(
        villageName,
      ),
    ).toEqual(['太洪村', '回龙村', '先锋社区', '桃源社区', '化龙桥社区'])
  })

  test('gives the hotline 12345 until an office has a telephone; an unknown code is its own name', async () => {
    expect(await getOfficePhone(database.db, '500103001')).toBe('12345')
    await seedDemoPhones(database.db)
    expect(await getOfficePhone(database.db, '500103001')).toBe('023-00000101')
    expect(await getPlaceName(database.db, '500199001')).toBe('500199001')
    expect(await hasPlace(database.db, '500199001')).toBe(false)
  })
})

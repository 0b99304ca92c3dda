import { childrenOf, type DivisionRecord, divisionName } from '@jzt/kernel/divisions/index.ts'
import type { Db } from '../platform/database.ts'
import { listVillages } from './village-rows.ts'

interface DivisionRow {
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly level: string
  readonly parent: string | null
  readonly validFrom: string | null
}

/** Fills the division table once: the city, its counties and towns of today, and the villages of the last public list. */
export async function seedDivisions(db: Db): Promise<void> {
  const already = await db.selectFrom('division').select('code').limit(1).executeTakeFirst()
  if (already) return
  const rows = divisionRows()
  await db.transaction().execute(async (tx) => {
    for (let start = 0; start < rows.length; start += 2_000) {
      await tx
        .insertInto('division')
        .values(rows.slice(start, start + 2_000))
        .execute()
    }
  })
}

function divisionRows(): DivisionRow[] {
  const city = { code: '50', name: '重庆市', fullName: '重庆市', level: 'city', parent: null, validFrom: null }
  const counties = childrenOf('50')
  const towns = counties.flatMap((county) => childrenOf(county.code).map((town) => rowOf(town, county.code)))
  return [city, ...counties.map((county) => rowOf(county, '50')), ...towns, ...villageRows(towns)]
}

const rowOf = ({ code, name, level, validFrom }: DivisionRecord, parent: string): DivisionRow => ({
  code,
  name,
  fullName: divisionName(code).replace(/^重庆市/, ''),
  level,
  parent,
  validFrom: validFrom ?? null,
})

function villageRows(towns: readonly DivisionRow[]): DivisionRow[] {
  const byCode = new Map(towns.map((town) => [town.code, town]))
  return listVillages().flatMap(({ code, name, town }) => {
    const above = byCode.get(town)
    if (!above) return []
    return [{ code, name, fullName: above.fullName + name, level: 'village', parent: town, validFrom: above.validFrom }]
  })
}

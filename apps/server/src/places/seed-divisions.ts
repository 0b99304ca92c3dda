import fs from 'node:fs'
import path from 'node:path'
import { childrenOf, type DivisionRecord, divisionName } from '@jzt/kernel/divisions/index.ts'
import type { Db } from '../platform/database.ts'

const villagesFile = path.resolve(import.meta.dirname, '../../seed/villages-2023.tsv')

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
  const { count } = await db
    .selectFrom('division')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) > 0) return
  const rows = divisionRows()
  for (let start = 0; start < rows.length; start += 2_000) {
    await db
      .insertInto('division')
      .values(rows.slice(start, start + 2_000))
      .execute()
  }
}

function divisionRows(): DivisionRow[] {
  const city: DivisionRow = {
    code: '50',
    name: '重庆市',
    fullName: '重庆市',
    level: 'city',
    parent: null,
    validFrom: null,
  }
  const counties = childrenOf('50')
  const towns = counties.flatMap((county) => childrenOf(county.code).map((town) => rowOf(town, county.code)))
  return [
    city,
    ...counties.map((county) => rowOf(county, '50')),
    ...towns,
    ...villageRows(new Map(towns.map((town) => [town.code, town]))),
  ]
}

const rowOf = ({ code, name, level, validFrom }: DivisionRecord, parent: string): DivisionRow => ({
  code,
  name,
  fullName: divisionName(code).replace(/^重庆市/, ''),
  level,
  parent,
  validFrom: validFrom ?? null,
})

function villageRows(towns: ReadonlyMap<string, DivisionRow>): DivisionRow[] {
  const lines = fs.readFileSync(villagesFile, 'utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const [code = '', long = ''] = line.split('\t')
    const town = towns.get(code.slice(0, 9))
    const name = long.replace(/(居民委员会|村民委员会)$/, (end) =>
      end === '村民委员会' && !long.includes('村村民') ? '村' : '',
    )
    return town
      ? [{ code, name, fullName: town.fullName + name, level: 'village', parent: town.code, validFrom: null }]
      : []
  })
}

import { endpoints } from '@jzt/contract'
import type { Db, Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, route } from '../platform/route.ts'

export { seedDemoPhones } from './demo-phones.ts'
export { seedDivisions } from './seed-divisions.ts'

const hotline = '12345'

export function registerPlaces(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listDivisions, async ({ tx, query }) => {
    const divisions = await tx
      .selectFrom('division')
      .select(['code', 'name'])
      .where('parent', '=', query.parent)
      .orderBy('code')
      .execute()
    return answer({ divisions })
  })
}

/** The full Chinese name of a place, 渝中区七星岗街道归元寺社区; the code itself when the table does not know it. */
export async function getPlaceName(tx: Tx | Db, code: string): Promise<string> {
  return (await listPlaceNames(tx, [code])).get(code) ?? code
}

/** A town's office as it stands on a receipt: its full name, and its telephone or the city's hotline. */
export async function getTownOffice(tx: Tx | Db, town: string): Promise<{ name: string; phone: string }> {
  const row = await tx
    .selectFrom('division')
    .select(['fullName', 'servicePhone'])
    .where('code', '=', town)
    .executeTakeFirst()
  return { name: row?.fullName ?? town, phone: row?.servicePhone ?? hotline }
}

/** Names of many places in one query. */
export async function listPlaceNames(tx: Tx | Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('division')
    .select(['code', 'fullName'])
    .where('code', 'in', [...new Set(codes)])
    .execute()
  return new Map(rows.map(({ code, fullName }) => [code, fullName]))
}

/** Whether the ledger knows a division. */
export async function hasPlace(tx: Tx | Db, code: string): Promise<boolean> {
  return (await listPlaceNames(tx, [code])).has(code)
}

/** The telephone of a town's office; where none is on file, the city's hotline. */
export async function getOfficePhone(tx: Tx | Db, town: string): Promise<string> {
  const row = await tx.selectFrom('division').select('servicePhone').where('code', '=', town).executeTakeFirst()
  return row?.servicePhone ?? hotline
}

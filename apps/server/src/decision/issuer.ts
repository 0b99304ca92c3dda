import type { Case } from '@jzt/casework'
import { listRecords } from '../casework/index.ts'
import { getOffice, type NoticeKind, type Office } from '../notice/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** What the district signs; everything else is written by the town that handles the case. */
const ofTheDistrict: readonly NoticeKind[] = ['decision', 'adjustment', 'grace', 'expiry']

/** Whose name stands at the head and under a printed word: the bureau of the district, or the town. */
export function issuerOf(kind: NoticeKind, { town, county }: Office, decidedInTown: boolean): string {
  if (ofTheDistrict.includes(kind) && !(kind === 'decision' && decidedInTown)) return `重庆市${county}民政局`
  return `重庆市${town}${town.endsWith('街道') ? '办事处' : '人民政府'}`
}

/** 临时救助 within the limit of the town is decided by the town. */
export async function printedBy(equipment: Equipment, tx: Tx, file: Case, kind: NoticeKind): Promise<string> {
  const decidedInTown = (await listRecords(equipment, tx, file, ['decide-in-town'])).length > 0
  return issuerOf(kind, await getOffice(tx, file), decidedInTown)
}

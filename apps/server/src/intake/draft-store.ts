import type { ApplicationPages, Draft } from '@jzt/contract'
import type { CitizenId } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'

const columns = ['draftId', 'programmes', 'version', 'resumeAt', 'pagesSealed', 'savedAt'] as const

interface DraftRow {
  readonly draftId: string
  readonly programmes: string[]
  readonly version: number
  readonly resumeAt: string
  readonly pagesSealed: string
  readonly savedAt: Date
}

const place = (draftId: string): string => `draft.pages.${draftId}`

function draftOf({ encryption }: Equipment, row: DraftRow): Draft {
  const { draftId, version, resumeAt } = row
  const pages = JSON.parse(encryption.open(row.pagesSealed, place(draftId))) as ApplicationPages
  const programmes = row.programmes as Draft['programmes']
  return { draftId, programmes, version, resumeAt, savedAt: row.savedAt.toISOString(), pages }
}

/** A new draft, with the pages that are known already. */
export async function makeDraft(
  equipment: Equipment,
  tx: Tx,
  citizen: CitizenId,
  { programmes, pages }: Pick<Draft, 'programmes' | 'pages'>,
): Promise<Draft> {
  const draftId = newId()
  const row = await tx
    .insertInto('draft')
    .values({
      draftId,
      citizenId: citizen,
      programmes: [...new Set(programmes)],
      resumeAt: 'start',
      pagesSealed: equipment.encryption.seal(JSON.stringify(pages), place(draftId)),
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return draftOf(equipment, row)
}

export async function listDrafts(equipment: Equipment, tx: Tx, citizen: CitizenId): Promise<Draft[]> {
  const rows = await tx
    .selectFrom('draft')
    .select(columns)
    .where('citizenId', '=', citizen)
    .orderBy('savedAt', 'desc')
    .execute()
  return rows.map((row) => draftOf(equipment, row))
}

/** Somebody else's draft does not exist: row-level security shows it to nobody but the one who fills it in. */
export async function findDraft(equipment: Equipment, tx: Tx, draftId: string): Promise<Draft | undefined> {
  const row = await tx.selectFrom('draft').select(columns).where('draftId', '=', draftId).forUpdate().executeTakeFirst()
  return row && draftOf(equipment, row)
}

export async function saveDraft(equipment: Equipment, tx: Tx, draft: Draft, resumeAt: string): Promise<Draft> {
  const row = await tx
    .updateTable('draft')
    .set({
      pagesSealed: equipment.encryption.seal(JSON.stringify(draft.pages), place(draft.draftId)),
      programmes: [...(draft.pages.asking?.programmes ?? draft.programmes)],
      resumeAt,
      version: draft.version + 1,
      savedAt: new Date(),
    })
    .where('draftId', '=', draft.draftId)
    .returning(columns)
    .executeTakeFirstOrThrow()
  return draftOf(equipment, row)
}

export async function deleteDraft(tx: Tx, draftId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('draft').where('draftId', '=', draftId).executeTakeFirst()
  return numDeletedRows > 0n
}

import type { DivisionCode } from '@jzt/kernel'
import type { ParameterChange } from '@jzt/rules'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { amendingOf } from './changes.ts'

export interface StoredDraft {
  readonly draftId: string
  readonly division: DivisionCode
  readonly title: string
  readonly changes: readonly ParameterChange[]
  readonly version: number
  readonly state: 'open' | 'published' | 'discarded'
  readonly draftedBy: string
  readonly editedBy: readonly string[]
  readonly editedAt: Date
}

export interface Written {
  readonly title: string
  readonly changes: readonly ParameterChange[]
  readonly by: string
  readonly at: Date
}

const columns = [
  'draftId',
  'division',
  'title',
  'changes',
  'version',
  'state',
  'draftedBy',
  'editedBy',
  'editedAt',
] as const

type Row = Omit<StoredDraft, 'changes' | 'state'> & { readonly changes: unknown; readonly state: string }

const draftOf = ({ changes, state, ...row }: Row): StoredDraft => ({
  ...row,
  state: state as StoredDraft['state'],
  changes: amendingOf(row.division, changes).changes,
})

export async function addDraft(tx: Tx, division: DivisionCode, { title, changes, by, at }: Written): Promise<string> {
  const draftId = newId()
  await tx
    .insertInto('parameterDraft')
    .values({
      draftId,
      division,
      title,
      changes: JSON.stringify(changes),
      draftedBy: by,
      editedBy: [by],
      editedAt: at,
    })
    .execute()
  return draftId
}

/** Undefined also when it belongs to a place that the one who asks does not see. */
export async function findDraft(tx: Tx, draftId: string): Promise<StoredDraft | undefined> {
  const row = await tx.selectFrom('parameterDraft').select(columns).where('draftId', '=', draftId).executeTakeFirst()
  return row && draftOf(row as Row)
}

/** Open drafts first, the newest of them first. */
export async function listDrafts(tx: Tx): Promise<StoredDraft[]> {
  const rows = await tx
    .selectFrom('parameterDraft')
    .select(columns)
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy('editedAt', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => draftOf(row as Row))
}

/** Writes a new version over the one that was read; false when somebody else was quicker, or it is no longer open. */
export async function saveDraft(
  tx: Tx,
  { draftId, version }: Pick<StoredDraft, 'draftId' | 'version'>,
  { title, changes, by, at }: Written,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('parameterDraft')
    .set({
      title,
      changes: JSON.stringify(changes),
      version: version + 1,
      editedAt: at,
      editedBy: sql`case when ${by}::uuid = any(edited_by) then edited_by else edited_by || ${by}::uuid end`,
    })
    .where('draftId', '=', draftId)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function endDraft(tx: Tx, draftId: string, state: 'published' | 'discarded'): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('parameterDraft')
    .set({ state })
    .where('draftId', '=', draftId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

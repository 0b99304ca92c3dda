import { checkDraft, isSound } from '@jzt/rules'
import { sql } from 'kysely'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import type { Refusal } from '../platform/problem.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { layerOf } from './changes.ts'
import { endDraft, type StoredDraft } from './draft-store.ts'
import { publishedHistories } from './in-force.ts'

export type Publication =
  | { readonly ok: true; readonly packId: string }
  | { readonly ok: false; readonly refusal: Refusal }

const refuse = (refusal: Refusal): Publication => ({ ok: false, refusal })

/**
 * Publishes a draft, by somebody who did not write on it. It is checked once more against what is published by now: two
 * publications wait for each other at the row of the city.
 */
export async function publish(
  equipment: Equipment,
  tx: Tx,
  { draft, version, by }: { draft: StoredDraft; version: number; by: SignedInOfficer },
): Promise<Publication> {
  await tx.selectFrom('division').select('code').where('code', '=', '50').forNoKeyUpdate().execute()
  if (draft.state !== 'open') return refuse({ code: 'draft-not-open' })
  if (draft.version !== version) return refuse({ code: 'draft-changed' })
  const today = equipment.clock.today()
  const { division, changes } = draft
  const remarks = checkDraft(await publishedHistories(tx), { division: layerOf(division), changes }, today)
  if (!isSound(remarks)) return refuse({ code: 'draft-has-faults' })
  const packId = newId()
  if (!(await addPack(tx, { packId, draft, by, at: equipment.clock.now(), on: today }))) {
    return refuse({ code: 'drafted-it-yourself' })
  }
  await endDraft(tx, draft.draftId, 'published')
  await audit(tx, by, 'policy:publish', undefined, packId)
  return { ok: true, packId }
}

interface NewPack {
  readonly packId: string
  readonly draft: StoredDraft
  readonly by: SignedInOfficer
  readonly at: Date
  readonly on: string
}

/** Two people: no row where the publisher stands among those who wrote, whatever the caller believed. */
async function addPack(tx: Tx, { packId, draft, by, at, on }: NewPack): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into parameter_pack (pack_id, number, draft_id, division, title, changes, effective_from,
      drafted_by, published_by, published_at, published_on)
    select ${packId}, (select coalesce(max(number), 0) + 1 from parameter_pack), draft_id, division, title, changes,
      (select min((change ->> 'from')::date) from jsonb_array_elements(changes) change),
      drafted_by, ${by.id}, ${at}, ${on}
    from parameter_draft
    where draft_id = ${draft.draftId} and version = ${draft.version} and state = 'open'
      and not ${by.id}::uuid = any(edited_by)`.execute(tx)
  return numAffectedRows === 1n
}

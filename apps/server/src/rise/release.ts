import type { Tx } from '../platform/database.ts'
import type { Refusal } from '../platform/problem.ts'
import { countsOf, type StoredBatch } from './batch-store.ts'

type Taken = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
const taken: Taken = { ok: true }
const refuse = (refusal: Refusal): Taken => ({ ok: false, refusal })

/** What an officer found on one household of the sample. Who disagrees sends it to the people who review. */
export async function tickOff(
  tx: Tx,
  { batchId, state }: StoredBatch,
  { caseId, agrees, by, at }: { caseId: string; agrees: boolean; by: string; at: Date },
): Promise<Taken> {
  if (state !== 'ready') return refuse({ code: 'batch-not-ready' })
  const { numUpdatedRows } = await tx
    .updateTable('riseHousehold')
    .set({
      checkedBy: by,
      checkedAt: at,
      agrees,
      ...(agrees ? {} : { outcome: 'review', reason: 'sample-disagreed' }),
    })
    .where('batchId', '=', batchId)
    .where('caseId', '=', caseId)
    .where('sampled', '=', true)
    .where('outcome', '=', 'raise')
    .executeTakeFirst()
  return numUpdatedRows > 0n ? taken : refuse({ code: 'not-in-sample' })
}

/**
 * The first signature. Every household of the sample has been seen; where somebody disagreed, the cause is mended and the
 * batch computed again, with a new sample, before anything is paid.
 */
export async function propose(
  tx: Tx,
  { batchId, state }: StoredBatch,
  { by, at }: { by: string; at: Date },
): Promise<Taken> {
  const counts = await countsOf(tx, batchId)
  if (state !== 'ready' || counts.raise === 0) return refuse({ code: 'batch-not-ready' })
  const { disagreedNow } = await tx
    .selectFrom('riseHousehold')
    .select((select) => select.fn.countAll<string>().as('disagreedNow'))
    .where('batchId', '=', batchId)
    .where('sampled', '=', true)
    .where('agrees', 'is not', true)
    .executeTakeFirstOrThrow()
  if (Number(disagreedNow) > 0) return refuse({ code: 'sample-not-checked' })
  await tx
    .updateTable('riseBatch')
    .set({ state: 'proposed', proposedBy: by, proposedAt: at })
    .where('batchId', '=', batchId)
    .where('state', '=', 'ready')
    .execute()
  return taken
}

/** The second signature, by somebody else: the statement says so, and the table too. */
export async function release(
  tx: Tx,
  { batchId, state }: StoredBatch,
  { by, at }: { by: string; at: Date },
): Promise<Taken> {
  if (state !== 'proposed') return refuse({ code: 'batch-not-ready' })
  const { numUpdatedRows } = await tx
    .updateTable('riseBatch')
    .set({ state: 'released', releasedBy: by, releasedAt: at })
    .where('batchId', '=', batchId)
    .where('state', '=', 'proposed')
    .where('proposedBy', '<>', by)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? taken : refuse({ code: 'proposed-it-yourself' })
}

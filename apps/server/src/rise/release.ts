import type { Tx } from '../platform/database.ts'
import type { Refusal } from '../platform/problem.ts'
import { countsOf, type StoredBatch } from './batch-store.ts'
import { isSampleOpen, type Taken } from './sample.ts'

const taken: Taken = { ok: true }
const refuse = (refusal: Refusal): Taken => ({ ok: false, refusal })

/**
 * The first signature. Every household of the sample has been seen; where somebody disagreed, the cause is mended and the
 * batch computed again, with a new sample, or that household alone was set aside, before anything is paid. Where nobody is
 * raised the signatures hand the households over to the people who review.
 */
export async function propose(
  tx: Tx,
  { batchId, state }: StoredBatch,
  { by, at }: { by: string; at: Date },
): Promise<Taken> {
  const counts = await countsOf(tx, batchId)
  if (state !== 'ready' || counts.raise + counts.review === 0) return refuse({ code: 'batch-not-ready' })
  if (await isSampleOpen(tx, batchId)) return refuse({ code: 'sample-not-checked' })
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

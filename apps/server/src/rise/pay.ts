import { benefitsOf, type Case, system } from '@jzt/casework'
import type { Fen, Programme } from '@jzt/kernel'
import { keepAssessment } from '../assessment/index.ts'
import { lockCase, saveStep } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { parametersInForce } from '../policy/index.ts'
import { findBatch, type StoredBatch } from './batch-store.ts'
import { handOver } from './hand-over.ts'
import { type Outcome, type ReviewReason, recompute } from './recompute.ts'

/**
 * Raises the benefits of a released batch, each in a transaction of its own: interrupted, the job goes on with those
 * that are left, and the mark in the row keeps one from being raised twice. Whom it does not raise becomes work for people.
 */
export async function payBatch(equipment: Equipment, { batchId }: { batchId: string }): Promise<void> {
  for (const one of await left(equipment, batchId)) await raiseOne(equipment, batchId, one)
  await handOver(equipment, batchId)
  await inScope(equipment.db, wholeCity, (tx) =>
    tx
      .updateTable('riseBatch')
      .set({ state: 'done' })
      .where('batchId', '=', batchId)
      .where('state', '=', 'released')
      .execute(),
  )
}

/** One benefit of one household. */
interface Left {
  readonly caseId: string
  readonly programme: Programme
}

async function left({ db }: Equipment, batchId: string): Promise<Left[]> {
  const rows = await inScope(db, wholeCity, (tx) =>
    tx
      .selectFrom('riseHousehold as r')
      .innerJoin('riseBatch as b', 'b.batchId', 'r.batchId')
      .select(['r.caseId', 'r.programme'])
      .where('r.batchId', '=', batchId)
      .where('b.state', '=', 'released')
      .where('r.outcome', '=', 'raise')
      .where('r.adjustedAt', 'is', null)
      .orderBy('r.caseId')
      .orderBy('r.programme')
      .execute(),
  )
  return rows.map((row) => ({ ...row, programme: row.programme as Programme }))
}

const raiseOne = (equipment: Equipment, batchId: string, { caseId, programme }: Left): Promise<void> =>
  inScope(equipment.db, wholeCity, async (tx) => {
    const file = await lockCase(tx, caseId)
    const batch = await findBatch(tx, batchId)
    const row = await tx
      .selectFrom('riseHousehold')
      .select(['hid', 'beforeFen', 'afterFen'])
      .where('batchId', '=', batchId)
      .where('caseId', '=', caseId)
      .where('programme', '=', programme)
      .where('outcome', '=', 'raise')
      .where('adjustedAt', 'is', null)
      .executeTakeFirst()
    if (!file || !batch || !row) return
    const refused = await raise(equipment, tx, file, {
      batch,
      programme,
      beforeFen: Number(row.beforeFen) as Fen,
      afterFen: Number(row.afterFen) as Fen,
    })
    await tx
      .updateTable('riseHousehold')
      .set(refused ? { outcome: 'review', reason: refused } : { adjustedAt: equipment.clock.now() })
      .where('hid', '=', row.hid)
      .where('batchId', '=', batchId)
      .where('caseId', '=', caseId)
      .where('programme', '=', programme)
      .execute()
  })

interface Raising {
  readonly batch: StoredBatch
  readonly programme: Programme
  readonly beforeFen: Fen
  readonly afterFen: Fen
}

/** Raises one household, unless anything about it is otherwise than when two people signed; gives the reason then. */
async function raise(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { batch, programme, beforeFen, afterFen }: Raising,
): Promise<ReviewReason | undefined> {
  const { effectiveFrom: on, division } = batch
  const benefit = benefitsOf(file).find((one) => one.programme === programme)
  if (benefit?.amountFen !== beforeFen) return 'changed-since'
  const parameters = await parametersInForce(tx, on, division)
  const found: Outcome = await recompute(equipment, tx, file, { on, parameters, programme, beforeFen })
  if (found.outcome !== 'raise' || found.afterFen !== afterFen) return 'changed-since'
  const { grounds, assessment, step } = found
  await keepAssessment(equipment, tx, file, { id: newId(), ...grounds, on, parameters, assessment })
  await saveStep(equipment, tx, file, step, system)
  return undefined
}

import { findCase } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { parametersInForce } from '../policy/index.ts'
import { addBatch, endComputation, findBatch, keepOutcome, type StoredBatch } from './batch-store.ts'
import { districtsThatPay, listPaid, type PaidHousehold } from './paid-households.ts'
import { type Outcome, recompute } from './recompute.ts'

const firstCase = '00000000-0000-0000-0000-000000000000'
/** Households of one transaction, and transactions of one job: a job stays well below its two minutes. */
const perTransaction = 100
const perJob = 20

interface Published {
  readonly packId: string
  readonly division: string
  readonly effectiveFrom: string
}

/** One batch for every district that pays somebody under the pack; what is there already stays. */
export async function openBatches(equipment: Equipment, tx: Tx, pack: Published): Promise<void> {
  for (const division of await districtsThatPay(tx, pack.division)) {
    const { packId, effectiveFrom } = pack
    const batchId = await addBatch(tx, { packId, division, effectiveFrom: effectiveFrom as never })
    if (batchId) await equipment.jobs.enqueue(tx, 'compute-rise', { batchId, after: firstCase })
  }
}

export const enqueueComputation = (equipment: Equipment, tx: Tx, batchId: string): Promise<void> =>
  equipment.jobs.enqueue(tx, 'compute-rise', { batchId, after: firstCase })

type Judge = (household: PaidHousehold) => Promise<Outcome>

/** Judges the households of a batch by the parameters of the day from which it counts, which are read once. */
export async function judgeOf(
  equipment: Equipment,
  tx: Tx,
  { effectiveFrom: on, division }: Pick<StoredBatch, 'effectiveFrom' | 'division'>,
): Promise<Judge> {
  const parameters = await parametersInForce(tx, on, division)
  return async ({ caseId, programme, amountFen: beforeFen }) => {
    const file = await findCase(tx, caseId)
    if (!file) throw new Error('a paid household has a case')
    return recompute(equipment, tx, file, { on, parameters, programme, beforeFen })
  }
}

/**
 * Computes a batch from one case on, a hundred households a transaction; a long one goes on in a further job. Interrupted,
 * it goes on from the job's case, and a household computed twice comes to the same.
 */
export async function computeBatch(equipment: Equipment, told: { batchId: string; after: string }): Promise<void> {
  let { after } = told
  for (let round = 0; round < perJob; round += 1) {
    const reached = await inScope(equipment.db, wholeCity, (tx) => computeSome(equipment, tx, { ...told, after }))
    if (reached === 'end') return
    after = reached
  }
  await inScope(equipment.db, wholeCity, (tx) =>
    equipment.jobs.enqueue(tx, 'compute-rise', { batchId: told.batchId, after }),
  )
}

async function computeSome(
  equipment: Equipment,
  tx: Tx,
  { batchId, after }: { batchId: string; after: string },
): Promise<string> {
  const { clock } = equipment
  const batch = await findBatch(tx, batchId, 'lock')
  if (!batch || !['waiting', 'preview'].includes(batch.state)) return 'end'
  const { households, next } = await listPaid(tx, batch.division, { after, limit: perTransaction })
  const judge = await judgeOf(equipment, tx, batch)
  for (const household of households) await keepOutcome(tx, batchId, household, await judge(household))
  if (next) return next
  await endComputation(tx, batch, { now: clock.now(), today: clock.today() })
  return 'end'
}

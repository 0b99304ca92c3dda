import type { DivisionCode, Fen, PlainDate } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import type { PaidHousehold } from './paid-households.ts'
import type { Outcome } from './recompute.ts'
import { drawSample, isSetAside, stopsTheBatch } from './sample.ts'

export interface StoredBatch {
  readonly batchId: string
  readonly packId: string
  readonly division: DivisionCode
  readonly effectiveFrom: PlainDate
  readonly state: 'waiting' | 'preview' | 'ready' | 'proposed' | 'released' | 'done'
  readonly computedAt: Date | null
  readonly proposedBy: string | null
  readonly releasedBy: string | null
}

const columns = [
  'batchId',
  'packId',
  'division',
  'effectiveFrom',
  'state',
  'computedAt',
  'proposedBy',
  'releasedBy',
] as const

export async function addBatch(
  tx: Tx,
  batch: Pick<StoredBatch, 'packId' | 'division' | 'effectiveFrom'>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('riseBatch')
    .values({ batchId: newId(), ...batch, state: 'waiting' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('batchId')
    .executeTakeFirst()
  return row?.batchId
}

/** Undefined also when it belongs to a place that the one who asks does not see. */
export async function findBatch(tx: Tx, batchId: string, lock?: 'lock'): Promise<StoredBatch | undefined> {
  const query = tx.selectFrom('riseBatch').select(columns).where('batchId', '=', batchId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row as StoredBatch | undefined
}

export async function listBatches(tx: Tx): Promise<StoredBatch[]> {
  const rows = await tx
    .selectFrom('riseBatch')
    .select(columns)
    .orderBy('effectiveFrom', 'desc')
    .orderBy('division')
    .limit(200)
    .execute()
  return rows as StoredBatch[]
}

/** Writes what a household comes to; one that was adjusted, or on which the sample disagreed, stays as it is. */
export async function keepOutcome(
  tx: Tx,
  batchId: string,
  { hid, caseId, programme, amountFen }: PaidHousehold,
  outcome: Outcome,
): Promise<void> {
  const row = {
    outcome: outcome.outcome,
    reason: outcome.outcome === 'review' ? outcome.reason : '',
    beforeFen: amountFen,
    afterFen: outcome.afterFen ?? null,
    sampled: false,
    checkedBy: null,
    checkedAt: null,
    agrees: null,
  }
  await tx
    .insertInto('riseHousehold')
    .values({ hid, caseId, batchId, programme, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['hid', 'caseId', 'batchId', 'programme'])
        .doUpdateSet(row)
        .where('riseHousehold.adjustedAt', 'is', null)
        .where(sql<boolean>`rise_household.agrees is not false`),
    )
    .execute()
}

/**
 * Ends a computation: a preview before its day; on the day the batch is ready, and its sample is drawn, once. The seed is
 * the hash of the list of those that are raised.
 */
export async function endComputation(
  tx: Tx,
  { batchId, effectiveFrom }: StoredBatch,
  { now, today }: { now: Date; today: PlainDate },
): Promise<void> {
  const state = today < effectiveFrom ? 'preview' : 'ready'
  const ended = await tx
    .updateTable('riseBatch')
    .set({ state, computedAt: now })
    .where('batchId', '=', batchId)
    .where('state', 'in', ['waiting', 'preview'])
    .executeTakeFirst()
  if (state === 'ready' && ended.numUpdatedRows === 1n) await drawSample(tx, batchId)
}

/** Throws a computation away, so that it is made again; nothing of it may have been proposed. */
export async function restart(tx: Tx, batchId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('riseBatch')
    .set({ state: 'waiting' })
    .where('batchId', '=', batchId)
    .where('state', 'in', ['waiting', 'preview', 'ready'])
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx
    .deleteFrom('riseHousehold')
    .where('batchId', '=', batchId)
    .where('adjustedAt', 'is', null)
    .where(sql<boolean>`agrees is not false`)
    .execute()
  // Who was disagreed about stays with the people who review; the new sample is drawn without him, and is whole without him.
  await tx.updateTable('riseHousehold').set({ sampled: false }).where('batchId', '=', batchId).execute()
  return true
}

export interface Counts {
  readonly raise: number
  readonly same: number
  readonly review: number
  readonly adjusted: number
  readonly sampled: number
  readonly checked: number
  /** Disagreed with, so that the batch stops; and disagreed with, and set aside so that the others go on. */
  readonly disagreed: number
  readonly setAside: number
  readonly moreFen: Fen
}

export async function countsOf(tx: Tx, batchId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where outcome = 'raise')::int as raise,
      count(*) filter (where outcome = 'same')::int as same,
      count(*) filter (where outcome = 'review')::int as review,
      count(adjusted_at)::int as adjusted,
      count(*) filter (where sampled)::int as sampled,
      count(*) filter (where sampled and agrees)::int as checked,
      count(*) filter (where ${stopsTheBatch})::int as disagreed,
      count(*) filter (where ${isSetAside})::int as set_aside,
      coalesce(sum(after_fen - before_fen) filter (where outcome = 'raise'), 0)::bigint as more_fen
    from rise_household where batch_id = ${batchId}`.execute(tx)
  const [counts] = rows
  if (!counts) throw new Error('a count is always a row')
  return { ...counts, moreFen: Number(counts.moreFen) as Fen }
}

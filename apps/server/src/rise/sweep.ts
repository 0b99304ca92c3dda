import { addDays, type PlainDate } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { keepOutcome, restart, type StoredBatch } from './batch-store.ts'
import { enqueueComputation, judgeOf, openBatches } from './compute.ts'
import { handOver } from './hand-over.ts'
import type { PaidHousehold } from './paid-households.ts'

/** A benefit granted by the old standard can still begin this long after the new one: an application takes 45 working days. */
const lateDays = 120

/** What the day brings: previews become earnest on their day, and nobody who began late by the old standard is forgotten. */
export async function sweepRises(equipment: Equipment): Promise<void> {
  const today = equipment.clock.today()
  await inScope(equipment.db, wholeCity, async (tx) => {
    for (const pack of await comingPacks(tx, today)) await openBatches(equipment, tx, pack)
    for (const { batchId } of await batchesIn(tx, ['preview'], { from: addDays(today, -lateDays), to: today })) {
      if (await restart(tx, batchId)) await enqueueComputation(equipment, tx, batchId)
    }
    const computed = ['ready', 'proposed', 'released', 'done'] as const
    for (const batch of await batchesIn(tx, computed, { from: addDays(today, -lateDays), to: today })) {
      await addLate(equipment, tx, batch)
    }
  })
  const paid = await inScope(equipment.db, wholeCity, (tx) =>
    batchesIn(tx, ['done'], { from: addDays(today, -lateDays), to: today }),
  )
  for (const { batchId } of paid) await handOver(equipment, batchId)
}

const comingPacks = async (tx: Tx, today: PlainDate) =>
  tx
    .selectFrom('parameterPack')
    .select(['packId', 'division', 'effectiveFrom'])
    .where('effectiveFrom', '>=', today)
    .execute()

async function batchesIn(
  tx: Tx,
  states: readonly StoredBatch['state'][],
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Pick<StoredBatch, 'batchId' | 'division' | 'effectiveFrom'>[]> {
  const rows = await tx
    .selectFrom('riseBatch')
    .select(['batchId', 'division', 'effectiveFrom'])
    .where('state', 'in', states)
    .where('effectiveFrom', '>=', from)
    .where('effectiveFrom', '<=', to)
    .execute()
  return rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom as PlainDate }))
}

/** Households assessed before the day whose benefit began after the batch was computed: for people, not for the batch. */
async function addLate(
  equipment: Equipment,
  tx: Tx,
  batch: Pick<StoredBatch, 'batchId' | 'division' | 'effectiveFrom'>,
): Promise<void> {
  const { rows } = await sql<PaidHousehold & { amountFen: string }>`
    select f.hid, f.case_id, e.programme, e.amount_fen, e.month from case_file f
    join lateral (
      select distinct on (programme) programme, amount_fen, month from entitlement e
      where e.hid = f.hid and e.case_id = f.case_id and e.payment = 'monthly'
      order by programme, e.seq desc) e on e.amount_fen > 0
    where f.division >= ${batch.division} and f.division < ${`${batch.division}~`}
      and f.state #>> '{assessment,on}' < ${batch.effectiveFrom}
      and not exists (
        select from rise_household r
        where r.hid = f.hid and r.case_id = f.case_id and r.batch_id = ${batch.batchId} and r.programme = e.programme)
    limit 200`.execute(tx)
  if (rows.length === 0) return
  const judge = await judgeOf(equipment, tx, batch)
  for (const { amountFen, ...row } of rows) {
    const household = { ...row, amountFen: Number(amountFen) as PaidHousehold['amountFen'] }
    const found = await judge(household)
    const late = found.outcome === 'raise' ? { outcome: 'review', reason: 'too-late', afterFen: found.afterFen } : found
    await keepOutcome(tx, batch.batchId, household, late as typeof found)
  }
}

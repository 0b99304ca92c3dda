import { type Case, steps, system, takeStep } from '@jzt/casework'
import type { Fen, PlainDate, Programme } from '@jzt/kernel'
import { sql } from 'kysely'
import { lockCase, saveStep } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { stepContext } from '../steps/index.ts'
import { risesFrom } from './recompute.ts'

/** One benefit of a household that the batch left to people, and that no case file knows of yet. */
interface LeftToPeople {
  readonly caseId: string
  readonly programme: Programme
  readonly reason: string
  readonly afterFen: string | null
  readonly effectiveFrom: PlainDate
}

/**
 * Whom a released batch does not raise becomes work of the district: the case is open again until somebody decides. Each in a
 * transaction of its own; the case itself says what has been handed over, so that it can be done again at any time.
 */
export async function handOver(equipment: Equipment, batchId: string): Promise<void> {
  for (const one of await inScope(equipment.db, wholeCity, (tx) => leftToPeople(tx, batchId)))
    await inScope(equipment.db, wholeCity, (tx) => handOverOne(equipment, tx, batchId, one))
}

async function leftToPeople(tx: Tx, batchId: string): Promise<readonly LeftToPeople[]> {
  const { rows } = await sql<LeftToPeople>`
    select r.case_id, r.programme, r.reason, r.after_fen, b.effective_from
    from rise_household r
    join rise_batch b on b.batch_id = r.batch_id and b.state in ('released', 'done')
    join case_file f on f.hid = r.hid and f.case_id = r.case_id
    where r.batch_id = ${batchId} and r.outcome = 'review' and not coalesce(f.state -> 'riseReviews', '[]')
      @> jsonb_build_array(jsonb_build_object('batch', ${batchId}::text, 'programme', r.programme))
    order by r.case_id, r.programme`.execute(tx)
  return rows
}

async function handOverOne(
  equipment: Equipment,
  tx: Tx,
  batch: string,
  { caseId, programme, reason, afterFen, effectiveFrom }: LeftToPeople,
): Promise<void> {
  const file = await lockCase(tx, caseId)
  if (!file) return
  const from = risesFrom(file, programme, effectiveFrom)
  if (isHandedOver(file, batch, programme) || isAdjusted(file, programme, from)) return
  // The rules found no benefit at all: an amount, and none that stands in the row.
  const computedFen = afterFen === null ? (reason === 'would-end' ? 0 : undefined) : Number(afterFen)
  const input = { programme, from, batch, computedFen: computedFen as Fen | undefined }
  const taken = takeStep(steps['require-rise-review'], file, input, stepContext(equipment, system))
  if (taken.ok) await saveStep(equipment, tx, file, taken, system)
}

const isHandedOver = ({ riseReviews = [] }: Case, batch: string, programme: Programme): boolean =>
  riseReviews.some((one) => one.batch === batch && one.programme === programme)

/** Somebody raised it by hand while the batch was still waiting for its signatures. */
const isAdjusted = ({ adjustments, benefit }: Case, programme: Programme, from: string): boolean =>
  adjustments.some(
    (one) =>
      (one.programme ?? benefit?.programme) === programme && one.ground === 'standard-raised' && one.from === from,
  )

import { type Case, pendingRises } from '@jzt/casework'
import type { RiseBatchView, RiseHouseholdView, RiseReviewView } from '@jzt/contract'
import { monthOf, type OfficerId, type Programme, townOf } from '@jzt/kernel'
import type * as z from 'zod'
import { listOfficerNames } from '../access/index.ts'
import { getPlaceName, listPlaceNames } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import { countsOf, type StoredBatch } from './batch-store.ts'
import { disagreement } from './sample.ts'

type BatchView = z.input<typeof RiseBatchView>
type HouseholdView = z.input<typeof RiseHouseholdView>

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const known = ids.filter((id) => id !== null) as OfficerId[]
  const names = await listOfficerNames(tx, [...new Set(known)])
  return (id) => names.get(id as OfficerId) ?? '工作人员'
}

/** A batch with its counts. */
export async function viewBatch(tx: Tx, batch: StoredBatch): Promise<BatchView> {
  const { batchId, packId, division, effectiveFrom, state, computedAt, proposedBy, releasedBy } = batch
  const nameOf = await namesOf(tx, [proposedBy, releasedBy])
  const pack = await tx
    .selectFrom('parameterPack')
    .select(['title', 'changes'])
    .where('packId', '=', packId)
    .executeTakeFirst()
  return {
    batchId,
    packId,
    title: pack?.title ?? '',
    division,
    divisionName: await getPlaceName(tx, division),
    effectiveFrom,
    month: monthOf(effectiveFrom),
    state,
    example:
      (pack?.changes as unknown as { verified: boolean }[] | undefined)?.some(({ verified }) => !verified) ?? true,
    ...(computedAt ? { computedAt: computedAt.toISOString() } : {}),
    ...(proposedBy ? { proposedBy: nameOf(proposedBy) } : {}),
    ...(releasedBy ? { releasedBy: nameOf(releasedBy) } : {}),
    counts: await countsOf(tx, batchId),
  }
}

/** The words for why a person has to look. */
const reasonWords: Readonly<Record<string, string>> = {
  'no-assessment': '没有留存系统测算，请人工复核',
  'decided-otherwise': '确认的金额与系统测算不同，请人工复核',
  'facts-changed': '测算后情况有变化，请先重新测算',
  undecided: '资料不全，系统不能判定',
  'would-end': '按新参数可能不再符合，请先听取意见',
  'would-reduce': '按新参数金额会减少，请先听取意见',
  [disagreement.stops]: '抽查时不同意系统的结果',
  [disagreement.setAside]: '抽查时不同意，只转这一户人工复核',
  'not-adjustable': '案卷还有事没有办完（如尚未公布、上次调整尚未送达）',
  'beside-tekun': '家中另有特困人员，其余成员的金额请人工复核',
  'changed-since': '签字以后情况有变化，请重新复核',
  'too-late': '批量计算以后才开始发放，是按旧参数测算的',
}

/** Why a person has to look; what an officer wrote on a household of the sample stands after the word for it. */
function wordsOfReason(reason: string): string {
  const [word = '', ...written] = reason.split(':')
  return [reasonWords[word] ?? word, written.join(':')].filter(Boolean).join('：')
}

/** The benefits of a case that a batch left to people, with the reason that stands in the batch. */
export async function viewRiseReviews(tx: Tx, file: Case): Promise<RiseReviewView[]> {
  const pending = pendingRises(file)
  if (pending.length === 0) return []
  const rows = await tx
    .selectFrom('riseHousehold')
    .select(['batchId', 'programme', 'reason'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .execute()
  return pending.map(({ programme, on, from, batch, computedFen }) => ({
    programme,
    on,
    from,
    ...(computedFen === undefined ? {} : { amountFen: computedFen }),
    reason: wordsOfReason(rows.find((row) => row.batchId === batch && row.programme === programme)?.reason ?? ''),
  }))
}

const most = 500

/** Households of a batch: the sample, or one of the outcomes. */
export async function listHouseholds(
  tx: Tx,
  batchId: string,
  show: 'sample' | HouseholdView['outcome'],
): Promise<HouseholdView[]> {
  const query = tx
    .selectFrom('riseHousehold as r')
    .innerJoin('caseFile as f', (join) => join.onRef('f.hid', '=', 'r.hid').onRef('f.caseId', '=', 'r.caseId'))
    .select(['f.caseId', 'f.caseNumber', 'f.division', 'r.outcome', 'r.reason', 'r.beforeFen', 'r.afterFen'])
    .select(['r.programme', 'r.sampled', 'r.checkedBy', 'r.agrees', 'r.adjustedAt'])
    .where('r.batchId', '=', batchId)
  const shown = show === 'sample' ? query.where('r.sampled', '=', true) : query.where('r.outcome', '=', show)
  const rows = await shown.orderBy('f.caseNumber').orderBy('r.programme').limit(most).execute()
  const places = await listPlaceNames(
    tx,
    rows.map(({ division }) => townOf(division)),
  )
  const nameOf = await namesOf(
    tx,
    rows.map(({ checkedBy }) => checkedBy),
  )
  return rows.map((row) => ({
    caseId: row.caseId,
    number: row.caseNumber,
    townName: places.get(townOf(row.division)) ?? row.division,
    programme: row.programme as Programme,
    outcome: row.outcome as HouseholdView['outcome'],
    reason: wordsOfReason(row.reason),
    beforeFen: Number(row.beforeFen),
    ...(row.afterFen === null ? {} : { afterFen: Number(row.afterFen) }),
    sampled: row.sampled,
    ...(row.checkedBy ? { checkedBy: nameOf(row.checkedBy) } : {}),
    ...(row.agrees === null ? {} : { agrees: row.agrees }),
    setAside: row.reason.startsWith(disagreement.setAside),
    adjusted: row.adjustedAt !== null,
  }))
}

import type { DraftView, PackView, ParameterView } from '@jzt/contract'
import type { DivisionCode, OfficerId, PlainDate } from '@jzt/kernel'
import {
  checkDraft,
  conflicts,
  findHistory,
  instruments,
  isSound,
  type ParameterHistory,
  type ParameterPeriod,
  parametersOn,
} from '@jzt/rules'
import type * as z from 'zod'
import { listOfficerNames } from '../access/index.ts'
import { getPlaceName } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { amendingOf, bodyOf, layerOf } from './changes.ts'
import type { StoredDraft } from './draft-store.ts'
import { publishedHistories } from './in-force.ts'
import { mayDraft, mayPublish } from './seats.ts'

type ParameterRow = z.input<typeof ParameterView>
type PeriodRow = ParameterRow['history'][number]

const periodView = ({ from, to, value, document, verified, rank, departure }: ParameterPeriod): PeriodRow => ({
  from,
  to,
  value,
  document,
  verified,
  ...(rank ? { rank } : {}),
  ...(departure ? { departure } : {}),
})

/** Every parameter with its value on a day at a place, and everything that was and will be. */
export async function viewParameters(tx: Tx, on: PlainDate, division: DivisionCode | undefined) {
  const histories = await publishedHistories(tx)
  const district = division?.slice(0, 6)
  const parameters = histories
    .filter((history) => history.division === undefined)
    .map((history) => parameterView(history, findHistory(histories, history.name, district), on))
  const complete = parameters.every(({ inForce }) => inForce)
  return {
    on,
    ...(complete ? { packId: parametersOn(on, { division, histories }).packId } : {}),
    parameters,
  }
}

function parameterView(city: ParameterHistory, district: ParameterHistory | undefined, on: PlainDate): ParameterRow {
  const holds = ({ from, to }: ParameterPeriod) => from <= on && (to === null || on <= to)
  const own = city.openToDistricts ? district?.periods.find(holds) : undefined
  const inForce = own ?? city.periods.find(holds)
  return {
    name: city.name,
    title: city.title,
    unit: city.unit,
    openToDistricts: city.openToDistricts === true,
    ...(inForce ? { inForce: periodView(inForce) } : {}),
    ...(own && district?.division ? { division: district.division } : {}),
    history: city.periods.map(periodView),
    districtHistory: district && district !== city ? district.periods.map(periodView) : [],
  }
}

export const viewConflicts = () =>
  conflicts.map(({ number, id, point, positions, chosen }) => ({
    number,
    id,
    point,
    positions: positions.map(({ value, instrument, article }) => {
      const { title, rank, from, verified } = instruments[instrument]
      return { value, document: title, article, rank, from, verified }
    }),
    chosen: chosen.map(({ from, value, departure }) => ({ from, value, ...(departure ? { departure } : {}) })),
  }))

async function namesOf(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const names = await listOfficerNames(tx, [...new Set(ids)] as OfficerId[])
  return (id) => names.get(id as OfficerId) ?? '工作人员'
}

export async function viewDraftRows(tx: Tx, drafts: readonly StoredDraft[]) {
  const nameOf = await namesOf(
    tx,
    drafts.map(({ draftedBy }) => draftedBy),
  )
  return Promise.all(
    drafts.map(async ({ draftId, division, title, version, state, draftedBy, editedAt }) => ({
      draftId,
      division,
      divisionName: await getPlaceName(tx, division),
      title,
      version,
      state,
      draftedBy: nameOf(draftedBy),
      editedAt: editedAt.toISOString(),
    })),
  )
}

/** A draft with its checks, as one person sees it. */
export async function viewDraft(
  { clock }: Equipment,
  tx: Tx,
  draft: StoredDraft,
  by: SignedInOfficer,
): Promise<DraftView> {
  const { division, changes } = draft
  const remarks = checkDraft(await publishedHistories(tx), { division: layerOf(division), changes }, clock.today())
  const nameOf = await namesOf(tx, draft.editedBy)
  const [row] = await viewDraftRows(tx, [draft])
  if (!row) throw new Error('one draft, one row')
  const mayNotPublish = whyNotPublish(draft, by, isSound(remarks))
  return {
    ...row,
    changes: changes.map(bodyOf),
    remarks: draft.state === 'open' ? [...remarks] : [],
    editors: draft.editedBy.map(nameOf),
    mayEdit: draft.state === 'open' && mayDraft(by) && by.division === division,
    ...(mayNotPublish ? { mayNotPublish } : {}),
  }
}

function whyNotPublish(draft: StoredDraft, by: SignedInOfficer, sound: boolean): DraftView['mayNotPublish'] {
  if (draft.state !== 'open') return 'not-open'
  if (!mayPublish(by)) return 'not-your-role'
  if (by.division !== draft.division) return 'not-your-place'
  if (draft.editedBy.includes(by.id)) return 'drafted-it'
  return sound ? undefined : 'has-faults'
}

/** What was published, the newest first; one pack where its id is given. */
export async function viewPacks(tx: Tx, scope: DivisionCode, packId?: string): Promise<PackView[]> {
  let query = tx
    .selectFrom('parameterPack')
    .select([
      'packId',
      'number',
      'division',
      'title',
      'changes',
      'effectiveFrom',
      'draftedBy',
      'publishedBy',
      'publishedAt',
    ])
  if (packId) query = query.where('packId', '=', packId)
  // What the city publishes holds everywhere; of the districts, each sees its own.
  const county = scope.slice(0, 6)
  if (county.length === 6) query = query.where('division', 'in', ['50', county])
  const rows = await query.orderBy('number', 'desc').limit(200).execute()
  const nameOf = await namesOf(
    tx,
    rows.flatMap(({ draftedBy, publishedBy }) => [draftedBy, publishedBy]),
  )
  return Promise.all(
    rows.map(async ({ changes, publishedAt, ...row }) => ({
      ...row,
      effectiveFrom: row.effectiveFrom as PlainDate,
      divisionName: await getPlaceName(tx, row.division),
      changes: amendingOf(row.division, changes).changes.map(bodyOf),
      draftedBy: nameOf(row.draftedBy),
      publishedBy: nameOf(row.publishedBy),
      publishedAt: publishedAt.toISOString(),
    })),
  )
}

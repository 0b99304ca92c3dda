import type { DivisionCode } from '@jzt/kernel'
import { townOf } from '@jzt/kernel'
import { listPlaceNames } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'

/** From the signature on, a case stands on what was decided. */
const undecided = [
  'submitted',
  'supplementing',
  'accepted',
  'investigating',
  'ineligible-notified',
  're-examining',
  'first-review',
  'opinion-given',
  'publicised',
  're-investigating',
  'reported',
] as const

const open = (tx: Tx, division: DivisionCode) =>
  tx
    .selectFrom('caseFile')
    .where('division', '>=', division)
    .where('division', '<', `${division}~`)
    .where('closedOn', 'is', null)
    .where('stage', 'in', undecided)

/**
 * The cases that a draft touches: every open case of the place on which nothing is decided yet. Whether a changed value
 * would turn the result is not asked here: each of them is assessed anew under the parameters of its day in any case.
 */
export async function countTouched(tx: Tx, division: DivisionCode): Promise<number> {
  const { count } = await open(tx, division)
    .select((select) => select.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The first two hundred of them, those that are due soonest first. */
export async function listTouched(tx: Tx, division: DivisionCode) {
  const rows = await open(tx, division)
    .select(['caseId', 'caseNumber', 'division', 'stage', 'dueOn', 'state'])
    .orderBy('dueOn')
    .orderBy('caseId')
    .limit(200)
    .execute()
  const names = await listPlaceNames(
    tx,
    rows.map((row) => townOf(row.division)),
  )
  return rows.map(({ caseId, caseNumber, division: place, stage, state }) => {
    const { assessment } = state as { assessment?: { on: string } }
    const townName = names.get(townOf(place)) ?? place
    return { caseId, number: caseNumber, townName, stage, ...(assessment ? { assessedOn: assessment.on } : {}) }
  })
}

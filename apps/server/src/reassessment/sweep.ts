import { steps, system, takeStep } from '@jzt/casework'
import type { DivisionCode, PlainDate } from '@jzt/kernel'
import type { ParameterPack } from '@jzt/rules'
import { sql } from 'kysely'
import { listUndecidedAssessed, type UndecidedAssessed } from '../assessment/index.ts'
import { lockCase, saveStep } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { digestOf, parametersInForce } from '../policy/index.ts'
import { stepContext } from '../steps/index.ts'
import { judgeAgain } from './judge-again.ts'

/** Cases of one transaction, and transactions of one district in one job: what is left over waits a minute. */
const perTransaction = 100
const perJob = 100

/**
 * What a published pack brings on its day: every undecided case that was assessed by older parameters is judged by those in
 * force, and where the result is another it must be assessed again before anybody signs. Returns how many were marked.
 * A case with the same result is noted, so that it is opened once for each set of parameters; running it twice marks nothing.
 */
export async function sweepStandards(equipment: Equipment): Promise<number> {
  let marked = 0
  for (const division of await inScope(equipment.db, wholeCity, districtsWithCases)) {
    for (let round = 0; round < perJob; round += 1) {
      const done = await inScope(equipment.db, wholeCity, (tx) => sweepSome(equipment, tx, division))
      marked += done.marked
      if (done.looked < perTransaction) break
    }
  }
  return marked
}

async function districtsWithCases(tx: Tx): Promise<DivisionCode[]> {
  const { rows } = await sql<{ county: string }>`
    select distinct left(division, 6) as county from case_file where closed_on is null`.execute(tx)
  return rows.map(({ county }) => county)
}

async function sweepSome(equipment: Equipment, tx: Tx, division: DivisionCode) {
  const on = equipment.clock.today()
  const after = await parametersInForce(tx, on, division)
  const digest = digestOf(after)
  const cases = await listUndecidedAssessed(equipment, tx, { division, limit: perTransaction, notBy: digest })
  let marked = 0
  for (const one of cases) {
    const before = one.parameters
    const effectiveFrom = before && judgeAgain(one, { on, before, after }) ? changedFrom(before, after, on) : undefined
    if (effectiveFrom && (await mark(equipment, tx, one, effectiveFrom))) marked += 1
    await note(equipment, tx, one, digest)
  }
  return { looked: cases.length, marked }
}

/** The newest first day among the values that are others than then. */
const changedFrom = (before: ParameterPack, after: ParameterPack, on: PlainDate): PlainDate => {
  const days = Object.entries(after.values).flatMap(([name, { value, from }]) =>
    before.values[name as keyof ParameterPack['values']]?.value === value ? [] : [from],
  )
  return days.toSorted().at(-1) ?? on
}

async function mark(
  equipment: Equipment,
  tx: Tx,
  { caseId }: UndecidedAssessed,
  effectiveFrom: PlainDate,
): Promise<boolean> {
  const file = await lockCase(tx, caseId)
  const taken = file && takeStep(steps['require-reassessment'], file, { effectiveFrom }, stepContext(equipment, system))
  if (!file || !taken?.ok) return false
  await saveStep(equipment, tx, file, taken, system)
  await audit(tx, system, 'read:assessment', file, 'standard')
  return true
}

async function note({ clock }: Equipment, tx: Tx, one: UndecidedAssessed, packDigest: string): Promise<void> {
  const { hid, caseId, assessmentId } = one
  await tx
    .insertInto('standardCheck')
    .values({ hid, caseId, assessmentId, packDigest, checkedAt: clock.now() })
    .onConflict((conflict) =>
      conflict.columns(['hid', 'caseId']).doUpdateSet({ assessmentId, packDigest, checkedAt: clock.now() }),
    )
    .execute()
}

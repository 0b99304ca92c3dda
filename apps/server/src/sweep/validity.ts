import { type Case, type CaseStep, steps, system, takeStep } from '@jzt/casework'
import { isRecognisedAnew } from '../benefit/index.ts'
import { lockCase, saveStep } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { stepContext } from '../steps/index.ts'

/**
 * What ends by itself is chased: a household is reminded before its recognition ends, and the recognition ends with its
 * last day; a grace period 渐退期 is looked at again in its last month. The steps themselves know whether the day has come; `wakesOn` only finds the cases among all that are at rest.
 */
export async function sweepValidity(equipment: Equipment): Promise<number> {
  let taken = 0
  for (const caseId of await wakingCases(equipment)) if (await wake(equipment, caseId)) taken += 1
  return taken
}

async function wakingCases({ db, clock }: Equipment): Promise<string[]> {
  const rows = await inScope(db, wholeCity, (tx) =>
    tx.selectFrom('caseFile').select('caseId').where('wakesOn', '<=', clock.today()).orderBy('wakesOn').execute(),
  )
  return rows.map(({ caseId }) => caseId)
}

const wake = (equipment: Equipment, caseId: string): Promise<boolean> =>
  inScope(equipment.db, wholeCity, async (tx) => {
    const file = await lockCase(tx, caseId)
    if (!file) return false
    if (await take(equipment, tx, file, steps['open-grace-review'])) return true
    if (await take(equipment, tx, file, steps['remind-renewal'])) return true
    const renewed = await isRecognisedAnew(tx, file)
    return take(equipment, tx, file, steps.expire, { renewed })
  })

async function take<Input>(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  step: CaseStep<string, Input>,
  input: Input = {} as Input,
): Promise<boolean> {
  const taken = takeStep(step, file, input, stepContext(equipment, system))
  if (!taken.ok) return false
  await saveStep(equipment, tx, file, taken, system)
  return true
}

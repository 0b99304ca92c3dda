import { type Case, type CaseStep, steps, system, takeStep } from '@jzt/casework'
import { lockCase, saveStep } from '../casework/index.ts'
import type { Equipment } from '../platform/equipment.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { stepContext } from '../steps/index.ts'
import { purgePassing } from './purge.ts'
import { sweepValidity } from './validity.ts'

/** Which step the clock takes at which stage, and whether the day has come; the step itself decides. */
const dueSteps: readonly { readonly stages: readonly Case['stage'][]; readonly step: CaseStep<string, object> }[] = [
  { stages: ['supplementing'], step: steps.lapse },
  { stages: ['ineligible-notified'], step: steps['close-contest-period'] },
  { stages: ['delivered', 'published'], step: steps['begin-benefit'] },
]

/** Every minute: whatever a period's end brings about by itself. Each case in a transaction of its own. */
export async function workClocks(equipment: Equipment): Promise<void> {
  await equipment.jobs.work('sweep-clocks', async () => {
    await sweepClocks(equipment)
  })
  await equipment.jobs.every('sweep-clocks', '* * * * *')
  await equipment.jobs.work('purge-passing', async () => {
    await purgePassing(equipment.db)
  })
  await equipment.jobs.every('purge-passing', '20 3 * * *')
}

/** Takes the steps that are due today; returns how many it took. Running it twice takes nothing twice. */
export async function sweepClocks(equipment: Equipment): Promise<number> {
  let taken = await sweepValidity(equipment)
  for (const { stages, step } of dueSteps) {
    for (const caseId of await dueCases(equipment, stages)) if (await takeDueStep(equipment, caseId, step)) taken += 1
  }
  return taken
}

async function dueCases(equipment: Equipment, stages: readonly string[]): Promise<string[]> {
  const rows = await inScope(equipment.db, wholeCity, (tx) =>
    tx.selectFrom('caseFile').select('caseId').where('stage', 'in', stages).where('closedOn', 'is', null).execute(),
  )
  return rows.map(({ caseId }) => caseId)
}

const takeDueStep = (equipment: Equipment, caseId: string, step: CaseStep<string, object>): Promise<boolean> =>
  inScope(equipment.db, wholeCity, async (tx) => {
    const file = await lockCase(tx, caseId)
    const taken = file && takeStep(step, file, {}, stepContext(equipment, system))
    if (!file || !taken?.ok) return false
    await saveStep(equipment, tx, file, taken, system)
    return true
  })

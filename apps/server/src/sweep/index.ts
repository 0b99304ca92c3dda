import { type Case, type CaseStep, steps, system, takeStep } from '@jzt/casework'
import { lockCase, saveStep } from '../casework/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import type { Services } from '../platform/services.ts'
import { stepContext } from '../steps/index.ts'
import { purgePassing } from './purge.ts'

/** Which step the clock takes at which stage, and whether the day has come; the step itself decides. */
const dueSteps: readonly { readonly stages: readonly Case['stage'][]; readonly step: CaseStep<string, object> }[] = [
  { stages: ['supplementing'], step: steps.lapse },
  { stages: ['ineligible-notified'], step: steps['close-contest-period'] },
  { stages: ['delivered', 'published'], step: steps['begin-benefit'] },
]

/** Every minute: whatever a period's end brings about by itself. Each case in a transaction of its own. */
export async function workClocks(services: Services): Promise<void> {
  await services.jobs.work('sweep-clocks', async () => {
    await sweepClocks(services)
  })
  await services.jobs.every('sweep-clocks', '* * * * *')
  await services.jobs.work('purge-passing', async () => {
    await purgePassing(services.db)
  })
  await services.jobs.every('purge-passing', '20 3 * * *')
}

/** Takes the steps that are due today; returns how many it took. Running it twice takes nothing twice. */
export async function sweepClocks(services: Services): Promise<number> {
  let taken = 0
  for (const { stages, step } of dueSteps) {
    for (const caseId of await dueCases(services, stages)) if (await takeDueStep(services, caseId, step)) taken += 1
  }
  return taken
}

async function dueCases(services: Services, stages: readonly string[]): Promise<string[]> {
  const rows = await inScope(services.db, wholeCity, (tx) =>
    tx.selectFrom('caseFile').select('caseId').where('stage', 'in', stages).where('closedOn', 'is', null).execute(),
  )
  return rows.map(({ caseId }) => caseId)
}

const takeDueStep = (services: Services, caseId: string, step: CaseStep<string, object>): Promise<boolean> =>
  inScope(services.db, wholeCity, async (tx) => {
    const file = await lockCase(tx, caseId)
    const taken = file && takeStep(step, file, {}, stepContext(services, system))
    if (!file || !taken?.ok) return false
    await saveStep(services, tx, file, taken, system)
    return true
  })

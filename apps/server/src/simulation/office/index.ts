import type { Equipment } from '../../platform/equipment.ts'
import type { App } from '../../platform/route.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { makeSnapshot, orderSnapshot } from './make-snapshot.ts'
import { registerRuns, registerSnapshots } from './routes.ts'
import { runSimulation } from './run-simulation.ts'
import { findSnapshot } from './snapshot-store.ts'

export function registerSimulation(app: App, equipment: Equipment): void {
  registerSnapshots(app, equipment)
  registerRuns(app, equipment)
}

/** The snapshot of the city is made anew every night; the invented city only when somebody asks. */
export async function workSimulation(equipment: Equipment): Promise<void> {
  const { db, jobs } = equipment
  await jobs.work('make-snapshot', ({ population }) => makeSnapshot(equipment, population))
  await jobs.work('run-simulation', ({ simulationId }) => runSimulation(equipment, simulationId))
  await jobs.work('refresh-snapshot', async () => {
    await inScope(db, wholeCity, (tx) => orderSnapshot(equipment, tx, 'city', null))
  })
  await jobs.every('refresh-snapshot', '30 2 * * *')
}

/** Orders the snapshots that were never made: a demo city shows something on its first day. */
export async function orderFirstSnapshots(equipment: Equipment): Promise<void> {
  await inScope(equipment.db, wholeCity, async (tx) => {
    for (const population of ['city', 'example'] as const) {
      if (!(await findSnapshot(tx, population))) await orderSnapshot(equipment, tx, population, null)
    }
  })
}

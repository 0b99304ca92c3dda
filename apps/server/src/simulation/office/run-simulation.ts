import { SimulationReportView } from '@jzt/contract'
import type { Equipment } from '../../platform/equipment.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { publishedHistories } from '../../policy/index.ts'
import { snapshotFile } from './make-snapshot.ts'
import { unverifiedOn } from './read-reforms.ts'
import type { ReportAnswered, ReportAsked } from './report-thread.ts'
import type { StoredSimulation } from './simulation-store.ts'
import { endSimulation, findSimulation } from './simulation-store.ts'
import { inThread } from './thread.ts'

const thread = new URL('./report-thread.ts', import.meta.url)
const city = '50'

/** Counts what was started, in threads of its own. What has ended already, or was given up, is not counted again. */
export async function runSimulation(equipment: Equipment, simulationId: string): Promise<void> {
  const { clock, db } = equipment
  const started = await inScope(db, wholeCity, (tx) => findSimulation(tx, simulationId))
  if (started?.state !== 'running') return
  try {
    const ending = await count(equipment, started)
    await inScope(db, wholeCity, (tx) => endSimulation(tx, simulationId, { at: clock.now(), ...ending }))
  } catch (error) {
    const defect = { at: clock.now(), failure: 'defect' } as const
    await inScope(db, wholeCity, (tx) => endSimulation(tx, simulationId, defect))
    throw error
  }
}

async function count(equipment: Equipment, { population, division, reforms }: StoredSimulation) {
  const histories = await inScope(equipment.db, wholeCity, publishedHistories)
  const answered = await inThread<ReportAnswered>(thread, {
    file: snapshotFile(equipment, population),
    ...(division === city ? {} : { district: division }),
    reforms,
    histories,
  } satisfies ReportAsked)
  if ('missing' in answered) return { failure: 'snapshot-missing' as const }
  const report = SimulationReportView.parse(answered.report)
  return { report: { report, unverified: unverifiedOn(histories, report.judgedOn) } }
}

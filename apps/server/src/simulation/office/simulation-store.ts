import type { PopulationName } from '@jzt/contract'
import type { DivisionCode } from '@jzt/kernel'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Reform } from '../run/reform.ts'

/** Why nothing came of a simulation. */
export type Failure = 'snapshot-missing' | 'interrupted' | 'defect'

export interface StoredSimulation {
  readonly simulationId: string
  readonly division: DivisionCode
  readonly population: PopulationName
  readonly draftId: string | null
  readonly reforms: readonly Reform[]
  readonly state: 'running' | 'done' | 'failed'
  readonly startedBy: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly failure: Failure | null
}

export type NewSimulation = Pick<
  StoredSimulation,
  'division' | 'population' | 'draftId' | 'reforms' | 'startedBy' | 'startedAt'
>

const columns = [
  'simulationId',
  'division',
  'population',
  'draftId',
  'reforms',
  'state',
  'startedBy',
  'startedAt',
  'finishedAt',
  'failure',
] as const

/** Undefined when another one is running: the house counts one at a time. */
export async function addSimulation(tx: Tx, { reforms, ...row }: NewSimulation): Promise<StoredSimulation | undefined> {
  const added = await tx
    .insertInto('simulation')
    .values({ simulationId: newId(), ...row, reforms: JSON.stringify(reforms), state: 'running' })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst()
  return added as StoredSimulation | undefined
}

/** Undefined also when it belongs to a place that the one who asks does not see. */
export async function findSimulation(tx: Tx, simulationId: string): Promise<StoredSimulation | undefined> {
  const row = await tx
    .selectFrom('simulation')
    .select(columns)
    .where('simulationId', '=', simulationId)
    .executeTakeFirst()
  return row as StoredSimulation | undefined
}

export async function findReport(tx: Tx, simulationId: string): Promise<unknown> {
  const row = await tx
    .selectFrom('simulation')
    .select('report')
    .where('simulationId', '=', simulationId)
    .executeTakeFirst()
  return row?.report ?? undefined
}

/** The newest first; of one draft where it is named. */
export async function listSimulations(tx: Tx, draftId?: string): Promise<StoredSimulation[]> {
  const query = tx.selectFrom('simulation').select(columns).orderBy('startedAt', 'desc').limit(50)
  const rows = await (draftId ? query.where('draftId', '=', draftId) : query).execute()
  return rows as unknown as StoredSimulation[]
}

/** Ends a run with its report, or with why there is none. One that has ended stays as it is. */
export async function endSimulation(
  tx: Tx,
  simulationId: string,
  ending: { readonly at: Date; readonly report?: unknown; readonly failure?: Failure },
): Promise<void> {
  const { at: finishedAt, report, failure } = ending
  await tx
    .updateTable('simulation')
    .set(
      failure
        ? { state: 'failed', finishedAt, failure }
        : { state: 'done', finishedAt, report: JSON.stringify(report) },
    )
    .where('simulationId', '=', simulationId)
    .where('state', '=', 'running')
    .execute()
}

/** A run whose process died stands in nobody's way for ever. */
export async function endInterrupted(tx: Tx, startedBefore: Date, at: Date): Promise<void> {
  await tx
    .updateTable('simulation')
    .set({ state: 'failed', failure: 'interrupted', finishedAt: at })
    .where('state', '=', 'running')
    .where('startedAt', '<', startedBefore)
    .execute()
}

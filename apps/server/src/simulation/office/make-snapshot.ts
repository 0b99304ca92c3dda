import path from 'node:path'
import type { PopulationName } from '@jzt/contract'
import type { DivisionCode } from '@jzt/kernel'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { makeFolders } from '../../platform/folders.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { takeSnapshot } from '../snapshot/take-snapshot.ts'
import { beginSnapshot, endSnapshot, failSnapshot } from './snapshot-store.ts'
import type { ToWrite, Written } from './snapshot-thread.ts'
import { inThread } from './thread.ts'

/** Households of the invented city: enough for every cell of a report. */
export const exampleHouseholds = 30_000

const abandonedAfter = 60 * 60 * 1000
const thread = new URL('./snapshot-thread.ts', import.meta.url)

/** Where the file of a population lies. */
export const snapshotFile = ({ config }: Pick<Equipment, 'config'>, population: PopulationName): string =>
  path.join(config.dataDirectory, 'simulation', `${population}.snapshot`)

/** Orders a new snapshot; false when one is being made. */
export async function orderSnapshot(
  { clock, jobs }: Pick<Equipment, 'clock' | 'jobs'>,
  tx: Tx,
  population: PopulationName,
  by: string | null,
): Promise<boolean> {
  const at = clock.now()
  const orBegunBefore = new Date(at.getTime() - abandonedAfter)
  if (!(await beginSnapshot(tx, population, { by, at, orBegunBefore }))) return false
  await jobs.enqueue(tx, 'make-snapshot', { population }, { expireInSeconds: abandonedAfter / 1000 })
  return true
}

/** Makes what was ordered. Made twice it is the same; when it fails the last one stays in use, and the job comes back. */
export async function makeSnapshot(equipment: Equipment, population: PopulationName): Promise<void> {
  const { clock, db } = equipment
  const on = clock.today()
  try {
    const file = snapshotFile(equipment, population)
    makeFolders(path.dirname(file))
    const written = await inThread<Written>(thread, await toWrite(equipment, population, file))
    await inScope(db, wholeCity, (tx) => endSnapshot(tx, population, { on, ...written, at: clock.now() }))
  } catch (error) {
    await inScope(db, wholeCity, (tx) => failSnapshot(tx, population))
    throw error
  }
}

async function toWrite(equipment: Equipment, population: PopulationName, file: string): Promise<ToWrite> {
  const on = equipment.clock.today()
  if (population === 'city') return { file, snapshot: await takeSnapshot(equipment, on) }
  return { file, on, households: exampleHouseholds, districts: await listDistricts(equipment) }
}

async function listDistricts({ db }: Equipment): Promise<DivisionCode[]> {
  const rows = await inScope(db, wholeCity, (tx) =>
    tx.selectFrom('division').select('code').where('parent', '=', '50').orderBy('code').execute(),
  )
  return rows.map(({ code }) => code)
}

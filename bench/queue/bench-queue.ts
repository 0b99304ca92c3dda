import { addWorkdays } from '@jzt/kernel'
import pg from 'pg'
import type { Equipment } from '../../apps/server/src/platform/equipment.ts'
import { inScope } from '../../apps/server/src/platform/scope.ts'
import { atMost, exactly, type Figure, figure, median, percentile, reported } from '../figure.ts'
import { inTemporaryFolder, openHouseIn } from '../house.ts'
import { generateCases } from './generate.ts'
import { fullestOffices } from './offices.ts'
import { explainView, isSequentialScan } from './plans.ts'
import { rowInTheMiddle, type View, viewsOf } from './views.ts'

type Note = (line: string) => void

/** The database that holds the cases only for this run need not outlive a power cut; reading is not touched by that. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
}
const [rounds, looksPerRound] = [5, 20]

/** The work queue over very many cases, through the eyes of a village, a town, a district and the city. */
export const benchQueue = (cases: number, note: Note): AsyncIterable<Figure> =>
  inTemporaryFolder('queue', async function* (directory) {
    const house = await openHouseIn(directory, settings)
    const pool = new pg.Pool({ ...house.connection, max: 1 })
    try {
      const began = performance.now()
      await generateCases(house.connection, cases)
      yield figure('generated-cases', cases, 'cases', reported)
      yield figure('generation', (performance.now() - began) / 1000, 's', atMost(180))
      const views = await listViews(house.equipment, note)
      yield* timesOf(await lookAround(house.equipment, views))
      yield figure('sequential-scans', await countScans(pool, views, note), 'scans', exactly(0))
    } finally {
      await pool.end()
      await house.close()
    }
  })

async function listViews(equipment: Equipment, note: Note): Promise<View[]> {
  const today = equipment.clock.today()
  const days = { today, threeDays: addWorkdays(today, 3, equipment.calendar) }
  const views: View[] = []
  for (const office of await fullestOffices(equipment.db)) {
    note(`${office.name} ${office.division}: ${office.open} open cases`)
    const scope = { division: office.division, citizen: '' }
    const deep = await inScope(equipment.db, scope, (tx) => rowInTheMiddle(tx, office))
    views.push(...viewsOf(office, days, deep))
  }
  return views
}

/** The views take turns, so that a busy moment of the machine falls on all of them. */
async function lookAround(equipment: Equipment, views: readonly View[]): Promise<ReadonlyMap<View, number[][]>> {
  const times = new Map<View, number[][]>(views.map((view) => [view, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const each of times.values()) each.push([])
    for (let look = 0; look < looksPerRound; look += 1) {
      for (const view of views)
        times
          .get(view)
          ?.at(-1)
          ?.push(await timeOne(equipment, view))
    }
  }
  return times
}

async function timeOne(equipment: Equipment, view: View): Promise<number> {
  const began = performance.now()
  await inScope(equipment.db, { division: view.office.division, citizen: '' }, (tx) => view.look(tx))
  return performance.now() - began
}

/** The median over the rounds of each round's 95th percentile. */
function* timesOf(times: ReadonlyMap<View, readonly number[][]>): Iterable<Figure> {
  for (const [view, roundsOfView] of times) {
    yield figure(`${view.name}-p50`, median(roundsOfView.flat()), 'ms', reported)
    const p95 = median(roundsOfView.map((round) => percentile(round, 0.95)))
    yield figure(`${view.name}-p95`, p95, 'ms', atMost(150))
  }
}

async function countScans(pool: pg.Pool, views: readonly View[], note: Note): Promise<number> {
  let scans = 0
  for (const view of views) {
    for (const { statement, nodes } of await explainView(pool, view)) {
      const bad = nodes.filter(isSequentialScan).length
      scans += bad
      const used = nodes.flatMap((node) => node['Index Name'] ?? [])
      note(`${view.name}: ${nodes.map((node) => node['Node Type']).join(' < ')} on ${used.join(', ')}`)
      if (bad > 0) note(`sequential scan in: ${statement.text.replace(/\s+/g, ' ')}`)
    }
  }
  return scans
}

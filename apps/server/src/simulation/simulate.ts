import type { PlainDate } from '@jzt/kernel'
import { currentEdition, type ParameterHistory } from '@jzt/rules'
import { reformReport } from './report/build-report.ts'
import { exactOf, sumsOf, wholePlaces } from './report/cells.ts'
import type { SimulationReport } from './report/simulation-report.ts'
import { type Reform, scenarioOf } from './run/reform.ts'
import { openSimulator, type Simulator } from './run/simulator.ts'
import { standings } from './run/standing.ts'
import { placesOf, type Tally } from './run/tally.ts'
import { dimensionColumns, type Snapshot } from './snapshot/snapshot.ts'

/** How to run: on how many threads, and by which parameters; absent: one for each processor, and what the house brings along. */
export interface Simulating {
  readonly threads?: number
  readonly histories?: readonly ParameterHistory[]
}

/** Runs reforms side by side over a snapshot. Opens threads of its own, and closes them. */
export async function simulate(
  snapshot: Snapshot,
  reforms: readonly Reform[],
  simulating: Simulating = {},
): Promise<SimulationReport> {
  const simulator = await openSimulator(snapshot, simulating.threads)
  try {
    return await simulateWith(simulator, snapshot, reforms, simulating)
  } finally {
    await simulator.close()
  }
}

/** Runs reforms over the households that open threads already hold. */
export async function simulateWith(
  simulator: Simulator,
  snapshot: Snapshot,
  reforms: readonly Reform[],
  { histories }: Simulating = {},
): Promise<SimulationReport> {
  const where = histories ? { histories } : {}
  const judgedOn = latest([snapshot.on, ...reforms.map(({ from }) => from)])
  const districts = snapshot.population.columns[dimensionColumns.district]?.codes ?? []
  const base = scenarioOf(judgedOn, districts, undefined, where)
  const changed = reforms.map((reform) => scenarioOf(judgedOn, districts, reform, where))
  await simulator.prepare([base, ...changed])
  const tallies = await simulator.count()
  const places = placesOf(snapshot.population)
  const edition = currentEdition
  const [first] = tallies
  return {
    snapshot: {
      on: snapshot.on,
      ...(first ? sumsOf(exactOf(first, wholePlaces(places), edition)).all : nobody),
      named: snapshot.population.lists.members.entries,
    },
    rulesVersion: edition.version,
    judgedOn,
    standings: standings(edition),
    reforms: reforms.map((reform, at) =>
      reformReport({ reform, base, changed: changed[at] ?? base, places, tally: tallies[at] as Tally, edition }),
    ),
  }
}

const nobody = { households: 0, persons: 0 }

const latest = (days: readonly PlainDate[]): PlainDate => days.reduce((last, day) => (day > last ? day : last))

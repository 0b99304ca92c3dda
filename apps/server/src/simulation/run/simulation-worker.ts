import { parentPort } from 'node:worker_threads'
import { currentEdition } from '@jzt/rules'
import { type Compiled, compile, type Population, runLength, type Scenario } from '@jzt/rules/columns'
import { outputsOf, standings, wantedOf } from './standing.ts'
import { count, emptyTally, placesOf, type Tally } from './tally.ts'

/** What a thread is told: the households once, then scenarios (the first is the base), then to run. */
export type Told =
  | { readonly kind: 'population'; readonly population: Population }
  | { readonly kind: 'scenarios'; readonly scenarios: readonly Scenario[] }
  | { readonly kind: 'run'; readonly next: Int32Array }

/** What it answers: that it is ready, or a tally for each reform. */
export type Answered = { readonly kind: 'ready' } | { readonly kind: 'counted'; readonly tallies: readonly Tally[] }

let population: Population | undefined
let compiled: Compiled | undefined
let scenarios: readonly Scenario[] = []

/** Threads take the next run from one counter, so that none waits for the other. */
function run(next: Int32Array): readonly Tally[] {
  if (!population || !compiled) throw new Error('a thread is told of households and scenarios before it runs')
  const program = compiled
  const places = placesOf(population)
  const [base, ...reforms] = scenarios.map((_, scenario) => outputsOf(program, scenario))
  if (!base) return []
  const size = standings(currentEdition).length
  const tallies = reforms.map(() => emptyTally(places, currentEdition))
  for (;;) {
    const from = Atomics.add(next, 0, 1) * runLength
    if (from >= population.households) return tallies
    const to = Math.min(from + runLength, population.households)
    program.run(from, to)
    for (const [at, reform] of reforms.entries())
      count(tallies[at] as Tally, { population, places, size, base, reform }, from, to)
  }
}

function answer(told: Told): Answered {
  if (told.kind === 'population') population = told.population
  if (told.kind === 'scenarios' && population) {
    scenarios = told.scenarios
    compiled = compile(wantedOf(currentEdition), scenarios, population)
  }
  return told.kind === 'run' ? { kind: 'counted', tallies: run(told.next) } : { kind: 'ready' }
}

parentPort?.on('message', (told: Told) => parentPort?.postMessage(answer(told)))

import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { currentEdition } from '@jzt/rules'
import type { Scenario } from '@jzt/rules/columns'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Answered, Told } from './simulation-worker.ts'
import { addTally, emptyTally, placesOf, type Tally } from './tally.ts'

/** Threads that hold the households of one snapshot and count what reforms would do. */
export interface Simulator {
  /** Compiles the rules under these scenarios; the first is the base. */
  prepare(scenarios: readonly Scenario[]): Promise<void>
  /** Runs what was prepared over all households: one tally for each reform. */
  count(): Promise<readonly Tally[]>
  close(): Promise<void>
}

/** Opens threads over a snapshot, one for each processor unless said otherwise. The households are shared, not copied. */
export async function openSimulator({ population }: Snapshot, threads = os.availableParallelism()): Promise<Simulator> {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./simulation-worker.ts', import.meta.url)))
  const tellAll = (told: Told): Promise<readonly Answered[]> => Promise.all(workers.map((worker) => ask(worker, told)))
  await tellAll({ kind: 'population', population })
  let reforms = 0
  return {
    async prepare(scenarios) {
      reforms = scenarios.length - 1
      await tellAll({ kind: 'scenarios', scenarios })
    },
    async count() {
      const next = new Int32Array(new SharedArrayBuffer(4))
      const answers = await tellAll({ kind: 'run', next })
      const places = placesOf(population)
      return Array.from({ length: reforms }, (_, at) => {
        const sum = emptyTally(places, currentEdition)
        for (const one of answers) if (one.kind === 'counted') addTally(sum, one.tallies[at] as Tally)
        return sum
      })
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function ask(worker: Worker, told: Told): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', gone)
      settle()
    }
    const answered = (answer: Answered) => done(() => resolve(answer))
    const failed = (error: Error) => done(() => reject(error))
    const gone = () => done(() => reject(new Error('a simulation thread ended before it answered')))
    worker.on('message', answered).on('error', failed).on('exit', gone)
    worker.postMessage(told)
  })
}

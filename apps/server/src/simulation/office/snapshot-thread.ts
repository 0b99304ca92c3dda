import { parentPort, workerData } from 'node:worker_threads'
import type { DivisionCode, PlainDate } from '@jzt/kernel'
import { inventedSnapshot } from '../example/invented-snapshot.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { writeSnapshot } from '../snapshot/snapshot-file.ts'

/** A snapshot to be written, or a city to be invented and written. */
export type ToWrite =
  | { readonly file: string; readonly snapshot: Snapshot }
  | {
      readonly file: string
      readonly on: PlainDate
      readonly households: number
      readonly districts: readonly DivisionCode[]
    }

export interface Written {
  readonly households: number
  readonly persons: number
}

function write(told: ToWrite): Written {
  const snapshot = 'snapshot' in told ? told.snapshot : inventedSnapshot(told)
  writeSnapshot(told.file, snapshot)
  return { households: snapshot.population.households, persons: snapshot.population.lists.members.entries }
}

parentPort?.postMessage(write(workerData as ToWrite))

import { existsSync } from 'node:fs'
import os from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { DivisionCode } from '@jzt/kernel'
import type { ParameterHistory } from '@jzt/rules'
import type { SimulationReport } from '../report/simulation-report.ts'
import type { Reform } from '../run/reform.ts'
import { simulate } from '../simulate.ts'
import { ofDistrict } from '../snapshot/of-district.ts'
import { readSnapshot } from '../snapshot/snapshot-file.ts'

/** What a report is asked for. */
export interface ReportAsked {
  readonly file: string
  /** Only the households of this district. */
  readonly district?: DivisionCode
  readonly reforms: readonly Reform[]
  readonly histories: readonly ParameterHistory[]
}

/** The report; `missing` when there is no file, or nobody of the district in it. */
export type ReportAnswered = { readonly report: SimulationReport } | { readonly missing: true }

/** One processor is left to those who call the server. */
const threads = Math.max(1, os.availableParallelism() - 1)

async function answer({ file, district, reforms, histories }: ReportAsked): Promise<ReportAnswered> {
  if (!existsSync(file)) return { missing: true }
  const whole = readSnapshot(file)
  const snapshot = district ? ofDistrict(whole, district) : whole
  if (snapshot.population.households === 0) return { missing: true }
  return { report: await simulate(snapshot, reforms, { threads, histories }) }
}

parentPort?.postMessage(await answer(workerData as ReportAsked))

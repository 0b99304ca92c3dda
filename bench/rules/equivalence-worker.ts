import { parentPort } from 'node:worker_threads'
import { plainDate } from '@jzt/kernel'
import { currentEdition, parametersOn } from '@jzt/rules'
import { everyRule, everyVerdict } from '@jzt/rules/columns'
import { compareGenerated } from '../../packages/rules/src/testing/compare-generated.ts'
import type { Equivalence } from '../../packages/rules/src/testing/equivalence.ts'

/** A share of the households, from a seed of its own. */
export interface Share {
  readonly seed: number
  readonly households: number
}

const on = plainDate('2026-09-15')
const programs = [everyRule(currentEdition), everyVerdict(currentEdition)]
const scenario = { on, parameters: parametersOn(on) }

parentPort?.on('message', ({ seed, households }: Share) => {
  const found: Equivalence = compareGenerated({ seed, households, programs, scenario })
  parentPort?.postMessage(found)
})

import { execFile } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { plainDate } from '@jzt/kernel'
import { currentEdition, explainer, type HouseholdFacts, parametersOn } from '@jzt/rules'
import { compile, everyVerdict, factsAsked, type Population, rootsOf, runLength } from '@jzt/rules/columns'
import { inventedHouseholds } from '../../apps/server/src/simulation/example/invented-population.ts'
import {
  openSimulator,
  readSnapshot,
  type Snapshot,
  snapshotWriter,
  writeSnapshot,
} from '../../apps/server/src/simulation/index.ts'
import { atLeast, atMost, type Figure, figure, reported } from '../figure.ts'
import { inTemporaryFolder } from '../house.ts'
import { factsOfRow } from './facts-of-row.ts'
import { fivePercentMore } from './reform.ts'

const on = plainDate('2026-10-01')
const parameters = parametersOn(on)
const explainedFamilies = 4_000

/**
 * The rules at both speeds: explained family by family, and as a loop over a whole city, beside a plain sum of the columns
 * that the loop reads. Then what an office waits for: base, reform and comparison, and the report from a snapshot's file.
 */
export const benchRules = (households: number, note: (line: string) => void): AsyncIterable<Figure> =>
  inTemporaryFolder('rules', async function* (directory) {
    yield* explaining()
    note(`${households} invented households…`)
    const snapshot = inventedSnapshot(households)
    yield* looping(snapshot.population)
    const file = path.join(directory, 'households.snapshot')
    writeSnapshot(file, snapshot)
    yield* onTwoCores(readSnapshot(file))
    yield* fromFile(file)
  })

/** 低保 as an officer gets it: the verdict, the amount where there is one, and the whole explanation. */
function* explaining(): Generator<Figure> {
  const families = [...inventedHouseholds(explainedFamilies)].map(({ row }) => factsOfRow(row))
  const dibao = currentEdition.programmes.find(({ programme }) => programme === 'dibao')
  if (!dibao?.amount) throw new Error('the edition has no 低保')
  const { entitled, amount } = dibao
  const evaluate = (facts: HouseholdFacts) => {
    const explain = explainer({ facts, parameters, on })
    const verdict = explain(entitled)
    return verdict.known && verdict.value ? explain(amount) : verdict
  }
  const lines = families.reduce((sum, facts) => sum + evaluate(facts).trace.length, 0)
  if (lines < families.length) throw new Error('an evaluation without an explanation')
  const explain = (from: number, to: number) => void families.slice(from, to).forEach(evaluate)
  const [ms] = inTurn(families.length, [explain], 100) as [number]
  yield figure('explaining-dibao', (families.length / ms) * 1000, 'evaluations/s', atLeast(10_000))
}

function inventedSnapshot(households: number): Snapshot {
  const writer = snapshotWriter(factsAsked(rootsOf(currentEdition)))
  for (const { row, district, grouping } of inventedHouseholds(households)) writer.add(row, district, grouping)
  return writer.finish(on, currentEdition.version)
}

function* looping(population: Population): Generator<Figure> {
  const compiled = compile(everyVerdict(currentEdition), [{ on, parameters }], population)
  const columns = compiled.reads.flatMap((key) => {
    const column = population.columns[key]
    return column?.kind === 'stored' ? [column.values] : []
  })
  const sums = columns.map(
    () => new Function('a', 'from', 'to', 'let s = 0; for (let i = from; i < to; i++) s += a[i]; return s'),
  )
  const [fast, plain] = inTurn(population.households, [
    (from, to) => compiled.run(from, to),
    (from, to) => {
      for (const [at, column] of columns.entries()) {
        const entries = column.length / population.households
        sums[at]?.(column, Math.floor(from * entries), Math.floor(to * entries))
      }
    },
  ]) as [number, number]
  yield figure('fast-all-programmes', (population.households / fast) * 1000, 'households/s a core', reported)
  yield figure('fast-columns-read', columns.length, 'columns', reported)
  yield figure('plain-sum', (population.households / plain) * 1000, 'households/s a core', reported)
  yield figure('fast-to-plain-sum', plain / fast, 'ratio', atLeast(0.25))
}

async function* onTwoCores(snapshot: Snapshot): AsyncGenerator<Figure> {
  const simulator = await openSimulator(snapshot, 2)
  const { base, reform } = fivePercentMore(snapshot)
  await simulator.prepare([base, reform])
  const times: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now()
    await simulator.count()
    times.push((performance.now() - start) / 1000)
  }
  await simulator.close()
  yield figure('base-reform-comparison', Math.min(...times), 's', atMost(0.4))
  yield figure('base-reform-comparison-cold', times[0] as number, 's', reported)
}

const reportOnce = fileURLToPath(new URL('./report-once.ts', import.meta.url))

/** In a process of its own, so that its memory is the report's and not the invention's. */
async function* fromFile(file: string): AsyncGenerator<Figure> {
  const { stdout } = await promisify(execFile)(process.execPath, [reportOnce, file])
  const { seconds, megabytes, peakMegabytes } = JSON.parse(stdout) as Record<string, number>
  yield figure('snapshot-file', megabytes as number, 'MB', reported)
  yield figure('snapshot-to-report', seconds as number, 's', atMost(3))
  yield figure('snapshot-to-report-peak-memory', peakMegabytes as number, 'MB', reported)
}

type Work = (from: number, to: number) => void

/** Several kinds of work in turn over the same households, a piece at a time: the sum of each piece's shortest time. */
function inTurn(households: number, works: readonly Work[], pieceSize = runLength): readonly number[] {
  const best = works.map(() => new Float64Array(Math.ceil(households / pieceSize)).fill(Number.POSITIVE_INFINITY))
  for (let round = 0; round < 9; round += 1) {
    for (let from = 0; from < households; from += pieceSize) {
      const to = Math.min(from + pieceSize, households)
      for (const [kind, work] of works.entries()) {
        const times = best[kind] as Float64Array
        const piece = from / pieceSize
        times[piece] = Math.min(
          times[piece] as number,
          milliseconds(() => work(from, to)),
        )
      }
    }
  }
  return best.map((times) => times.reduce((sum, time) => sum + time, 0))
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

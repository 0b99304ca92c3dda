import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Equivalence } from '../../packages/rules/src/testing/equivalence.ts'
import { exactly, type Figure, figure, reported } from '../figure.ts'
import type { Share } from './equivalence-worker.ts'

/** How many households, from which seed. */
export interface EquivalenceDrill {
  readonly households: number
  readonly seed: number
}

const shareSize = 10_000
/** Of each share so many differences are told as soon as they are found, with the seed that makes them again. */
const told = 3

/** Generated households, judged by the explaining interpreter and by the compiled loop: every value of every rule the same. */
export async function* drillEquivalence(
  { households, seed }: EquivalenceDrill,
  note: (line: string) => void,
): AsyncGenerator<Figure> {
  const shares = Array.from({ length: Math.ceil(households / shareSize) }, (_, at) => ({
    seed: seed + at,
    households: Math.min(shareSize, households - at * shareSize),
  }))
  const found: Equivalence[] = []
  const [one, other] = [thread(), thread()]
  const work = async (ask: Thread['ask']) => {
    for (let share = shares.shift(); share; share = shares.shift()) {
      const answer = await ask(share)
      found.push(answer)
      for (const difference of answer.differences.slice(0, told)) note(JSON.stringify({ ...share, ...difference }))
      if (found.length % 10 === 0) note(`${found.length * shareSize} households…`)
    }
  }
  await Promise.all([work(one.ask), work(other.ask)])
  await Promise.all([one.close(), other.close()])
  const differences = found.flatMap((each) => each.differences)
  yield figure('households', households, 'households', reported)
  yield figure(
    'comparisons',
    found.reduce((sum, each) => sum + each.comparisons, 0),
    'values',
    reported,
  )
  yield figure('differences', differences.length, 'values', exactly(0))
}

interface Thread {
  ask(share: Share): Promise<Equivalence>
  close(): Promise<number>
}

function thread(): Thread {
  const worker = new Worker(new URL('./equivalence-worker.ts', import.meta.url))
  return {
    async ask(share) {
      worker.postMessage(share)
      const [answer] = (await once(worker, 'message')) as [Equivalence]
      return answer
    },
    close: () => worker.terminate(),
  }
}

import pg from 'pg'
import { submit } from '../../apps/server/src/intake/index.ts'
import type { Equipment } from '../../apps/server/src/platform/equipment.ts'
import { inScope } from '../../apps/server/src/platform/scope.ts'
import { atLeast, type Figure, figure, median, percentile, reported } from '../figure.ts'
import { inTemporaryFolder, openHouseIn } from '../house.ts'
import { fillInDrafts, type Ready } from './applications.ts'
import { recordSubmissions } from './record.ts'
import type { Statement } from './statement.ts'

const [clients, rounds, perRound] = [8, 15, 150]

/**
 * The submission as the house does it (validation, encryption, members, papers, event, audit row and job, in one
 * transaction), against a bare `pg` client that sends the very same statements with ready-made values, both with eight
 * clients. Rounds alternate and each gives one ratio, so that a busy machine slows both sides.
 */
export const benchSubmit = (note: (line: string) => void): AsyncIterable<Figure> =>
  inTemporaryFolder('submit', async function* (directory) {
    const house = await openHouseIn(directory)
    const bare = await Promise.all(Array.from({ length: clients }, () => connect(house.connection)))
    try {
      const measured: Round[] = []
      // The first round warms both sides up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        const one = await runRound(house, bare, round)
        note(`round ${round}: use case ${one.house.rate.toFixed(0)}/s, bare pg ${one.bare.rate.toFixed(0)}/s`)
        if (round > 0) measured.push(one)
      }
      yield* figuresOf(measured)
    } finally {
      await Promise.all(bare.map((client) => client.end()))
      await house.close()
    }
  })

interface Round {
  readonly house: Timed
  readonly bare: Timed
}

async function runRound(
  { equipment, connection }: { equipment: Equipment; connection: pg.ClientConfig },
  bare: readonly pg.Client[],
  round: number,
): Promise<Round> {
  const ready = await fillInDrafts(equipment, round * perRound * 2, perRound * 2)
  const recorded = await recordSubmissions(equipment, connection, ready.slice(perRound))
  const useCase = () => timed(ready.slice(0, perRound), (one) => sendThroughHouse(equipment, one))
  const replay = () => timed(recorded, (statements, worker) => sendBare(bare[worker], statements))
  if (round % 2 === 0) return { house: await useCase(), bare: await replay() }
  const first = await replay()
  return { bare: first, house: await useCase() }
}

interface Timed {
  readonly rate: number
  readonly milliseconds: readonly number[]
}

/** Eight workers take from one list until it is empty. */
async function timed<Item>(
  items: readonly Item[],
  send: (item: Item, worker: number) => Promise<void>,
): Promise<Timed> {
  const [queue, milliseconds] = [[...items], [] as number[]]
  const work = async (_: unknown, worker: number) => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const began = performance.now()
      await send(item, worker)
      milliseconds.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: clients }, work))
  return { rate: items.length / ((performance.now() - began) / 1000), milliseconds }
}

async function sendThroughHouse(equipment: Equipment, ready: Ready): Promise<void> {
  const scope = { division: '', citizen: ready.citizen }
  const sent = await inScope(equipment.db, scope, (tx) => submit(equipment, tx, ready))
  if (!sent.ok) throw new Error(`not received: ${JSON.stringify(sent.refusal)}`)
}

async function sendBare(client: pg.Client | undefined, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client?.query(text, [...values])
}

async function connect(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  await client.connect()
  return client
}

function* figuresOf(measured: readonly Round[]): Iterable<Figure> {
  const ratio = median(measured.map(({ house, bare }) => house.rate / bare.rate))
  const all = measured.flatMap(({ house }) => house.milliseconds)
  yield figure('use-case-rate', median(measured.map(({ house }) => house.rate)), '1/s', reported)
  yield figure('bare-pg-rate', median(measured.map(({ bare }) => bare.rate)), '1/s', reported)
  yield figure('use-case-p50', percentile(all, 0.5), 'ms', reported)
  yield figure('use-case-p99', percentile(all, 0.99), 'ms', reported)
  yield figure('use-case-to-bare-pg', ratio, 'ratio', atLeast(0.6))
}

import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { atMost, exactly, type Figure, figure, moreThan, percentile, reported } from '../figure.ts'
import { inTemporaryFolder, openHouseIn } from '../house.ts'
import { killServer, startHouse } from './house-process.ts'
import { blows, type Struck, strike } from './nemesis.ts'
import { prepareHouse } from './prepare.ts'
import { type Found, verify } from './verify.ts'
import { emptyLedger, type Ledger, write } from './writers.ts'

export interface Drill {
  readonly cycles: number
  readonly unsafe: boolean
  readonly writers: number
  readonly seconds: number
}

/** The database answers before anything is on disk, and puts it there every ten seconds. */
const unsafeSettings = { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' }
const citizens = 400

/**
 * kill -9 while citizens are writing, again and again: server, database, one of its backends, server and database. In the
 * end everything that was acknowledged must be there, once. With `unsafe` the same drill must find losses.
 */
export const drillCrash = (drill: Drill, note: (line: string) => void): AsyncIterable<Figure> =>
  inTemporaryFolder('crash', async function* (directory) {
    const tokens = await prepareHouse(directory, citizens)
    const running = { directory, port: await freePort(), settings: drill.unsafe ? unsafeSettings : {} }
    const ledger = emptyLedger()
    const struck = await underFire(drill, { running, tokens, ledger, note })
    const house = await openHouseIn(directory)
    try {
      yield* figuresOf(drill, { ledger, struck, found: await verify(house.equipment, ledger) })
    } finally {
      await house.close()
    }
  })

interface Scene {
  readonly running: Parameters<typeof startHouse>[0]
  readonly tokens: readonly string[]
  readonly ledger: Ledger
  readonly note: (line: string) => void
}

async function underFire(drill: Drill, { running, tokens, ledger, note }: Scene): Promise<Struck[]> {
  let house = await startHouse(running)
  let over = false
  const address = `http://127.0.0.1:${running.port}`
  const writing = write({ address, tokens, ledger, isOver: () => over }, drill.writers)
  // Heard of at once and not only when the last cycle is over; the same promise is awaited below.
  writing.catch((error) => note(`a writer gave up: ${error.message}`))
  try {
    const struck: Struck[] = []
    for (let cycle = 0; cycle < drill.cycles; cycle += 1) {
      await sleep(drill.seconds * 1000 * (0.5 + Math.random()))
      const blow = blows[cycle % blows.length] ?? 'server'
      const one = await strike(blow, house, running)
      struck.push(one)
      house = one.house
      note(
        `cycle ${cycle + 1} ${blow}: ready after ${one.readyAfterSeconds.toFixed(1)} s, ${ledger.submissions.length} acknowledged`,
      )
    }
    over = true
    await writing
    return struck
  } finally {
    over = true
    await killServer(house.server)
  }
}

function* figuresOf(
  { unsafe }: Drill,
  { ledger, struck, found }: { ledger: Ledger; struck: readonly Struck[]; found: Found },
): Iterable<Figure> {
  const lost = found.lostSubmissions + found.lostDocuments + ledger.vanished.length
  const none = unsafe ? reported : exactly(0)
  yield figure('acknowledged-submissions', ledger.submissions.length, 'submissions', moreThan(0))
  yield figure('acknowledged-only-by-retry', ledger.replayed, 'submissions', reported)
  yield figure('acknowledged-but-lost', lost, 'writes', unsafe ? moreThan(0) : exactly(0))
  yield figure('lost-submissions', found.lostSubmissions, 'submissions', none)
  yield figure('duplicates', found.duplicates, 'people', exactly(0))
  yield figure('submitted-without-audit', found.withoutAudit, 'cases', exactly(0))
  yield figure('half-done-idempotency-rows', found.halfDoneKeys, 'rows', exactly(0))
  yield figure('replays-that-differ', found.differingReplays, 'cases', exactly(0))
  yield figure('documents-without-a-file', found.danglingDocuments, 'documents', none)
  yield figure('files-without-a-document', found.orphanFiles, 'files', reported)
  yield figure(
    'server-deaths-of-its-own',
    struck.filter(({ diedByItself }) => diedByItself).length,
    'deaths',
    exactly(0),
  )
  yield figure(
    'ready-again-p95',
    percentile(
      struck.map(({ readyAfterSeconds }) => readyAfterSeconds),
      0.95,
    ),
    's',
    atMost(30),
  )
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { runningConnection } from '../../apps/server/src/platform/embedded-postgres.ts'
import {
  type HouseProcess,
  hasEnded,
  isReady,
  killServer,
  postmasterOf,
  type Running,
  startHouse,
} from './house-process.ts'

export const blows = ['server', 'postmaster', 'backend', 'both'] as const
export type Blow = (typeof blows)[number]

export interface Struck {
  readonly house: HouseProcess
  /** The server ended although nobody had killed it. */
  readonly diedByItself: boolean
  readonly readyAfterSeconds: number
}

/**
 * Strikes with kill -9 and brings the house back: by a new start, except after the loss of one backend, from which server
 * and database must recover by themselves.
 */
export async function strike(blow: Blow, house: HouseProcess, running: Running): Promise<Struck> {
  if (blow === 'backend') return loseBackend(house, running)
  const postmaster = postmasterOf(running.directory)
  if (blow !== 'server') process.kill(postmaster, 'SIGKILL')
  if (blow === 'postmaster') await sleep(1_000) // the server meets the outage, and must live through it
  const diedByItself = blow === 'postmaster' && hasEnded(house.server)
  await killServer(house.server)
  const next = await startHouse(running)
  return { house: next, diedByItself, readyAfterSeconds: next.readyAfterSeconds }
}

async function loseBackend(house: HouseProcess, { directory, port }: Running): Promise<Struck> {
  const pid = await findBusyBackend(path.join(directory, 'data', 'postgres'))
  const began = performance.now()
  process.kill(pid, 'SIGKILL')
  await sleep(200)
  for (let tries = 0; tries < 600 && !hasEnded(house.server) && !(await isReady(port)); tries += 1) await sleep(50)
  return { house, diedByItself: hasEnded(house.server), readyAfterSeconds: (performance.now() - began) / 1000 }
}

/** A backend in the middle of a transaction, when there is one. */
async function findBusyBackend(data: string): Promise<number> {
  const client = new pg.Client(runningConnection(data))
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>(`
      select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
      order by xact_start is null, random() limit 1`)
    if (!rows[0]) throw new Error('no backend to kill')
    return rows[0].pid
  } finally {
    await client.end()
  }
}

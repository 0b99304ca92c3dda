import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Running {
  readonly directory: string
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

/** The server process and the database process that belongs to it. */
export interface HouseProcess {
  readonly server: ChildProcess
  readonly readyAfterSeconds: number
}

const longestStart = 120

/** Starts the server and waits until a write to the database succeeds (`/readyz`). */
export async function startHouse({ directory, port, settings }: Running): Promise<HouseProcess> {
  const began = performance.now()
  const script = path.join(import.meta.dirname, '..', 'crash-house.ts')
  const server = spawn(process.execPath, [script, directory, String(port), JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  server.stderr.on('data', (text) => {
    complaint = `${complaint}${text}`.slice(-2_000)
  })
  const seconds = () => (performance.now() - began) / 1000
  while (!(await isReady(port))) {
    if (hasEnded(server)) throw new Error(`the server did not start: ${complaint}`)
    if (seconds() > longestStart) throw new Error(`the server was not ready after ${longestStart} s: ${complaint}`)
    await sleep(50)
  }
  return { server, readyAfterSeconds: seconds() }
}

export const hasEnded = (server: ChildProcess): boolean => server.exitCode !== null || server.signalCode !== null

export async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => undefined,
  )
  return answer?.status === 200
}

export async function killServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

/** The first line of its lock file; the folder is ours alone, so the pid is that of the database we started. */
export const postmasterOf = (directory: string): number =>
  Number(fs.readFileSync(path.join(directory, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

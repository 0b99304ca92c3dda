import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { findBinaries } from './embedded-postgres/binaries.ts'
import { prepareDataFolder } from './embedded-postgres/data-folder.ts'
import { endFormerPostmaster } from './embedded-postgres/former-postmaster.ts'
import { launch, stopPostmaster } from './embedded-postgres/launch.ts'
import { isOwned, takeOwnership } from './embedded-postgres/owner-lock.ts'
import { chooseRunner, isWindows } from './embedded-postgres/runner.ts'
import { makeSocketFolder, socketFolderOf } from './embedded-postgres/socket-folder.ts'
import { StartRefused, writing } from './embedded-postgres/start-refused.ts'
import { makeFolders } from './folders.ts'

export { type StartRefusal, StartRefused } from './embedded-postgres/start-refused.ts'

export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

export interface EmbeddedPostgres {
  readonly connection: Connection
  /** Settles when the postmaster has ended, asked or unasked. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that npm installed on the data in `directory`, which is made when absent. It listens on a private
 * Unix socket only (on Windows: a free loopback port), so two copies never collide. Throws `StartRefused`.
 */
export async function startEmbeddedPostgres(
  directory: string,
  options: { readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<EmbeddedPostgres> {
  checkThread()
  const data = path.resolve(directory)
  const [binaries, runner] = [findBinaries(), chooseRunner()]
  writing(data, () => makeFolders(path.dirname(data)))
  const release = takeOwnership(data)
  try {
    await prepareDataFolder(data, binaries, runner)
    await endFormerPostmaster(data)
    const [host, port] = isWindows ? ['127.0.0.1', await freePort()] : [makeSocketFolder(data, runner), 5432]
    const plan = { directory: data, socketFolder: host, port, binaries, runner, settings: options.settings ?? {} }
    const child = await launch(plan)
    return {
      connection: { host, port, user: 'postgres', database: 'postgres' },
      ended: child.exitCode === null ? once(child, 'exit').then(() => undefined) : Promise.resolve(),
      async stop() {
        await stopPostmaster(child)
        if (!isWindows) fs.rmSync(host, { recursive: true, force: true })
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Where the database of a folder listens while a server runs it; undefined while none does. */
export function runningConnection(directory: string): Connection | undefined {
  const host = isWindows ? undefined : socketFolderOf(path.resolve(directory))
  if (!host || !fs.existsSync(path.join(host, '.s.PGSQL.5432')) || !isOwned(path.resolve(directory))) return undefined
  return { host, port: 5432, user: 'postgres', database: 'postgres' }
}

/** The kernel's parent-death signal is per thread: with a worker's end the database would go down. */
function checkThread(): void {
  if (isMainThread) return
  throw new StartRefused(
    'not-main-thread',
    '内置数据库只能在主线程启动。',
    'The embedded database starts from the main thread only.',
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

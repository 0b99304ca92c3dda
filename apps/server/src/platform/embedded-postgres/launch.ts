import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataBroken } from './data-folder.ts'
import { endsWithParent, environment, isWindows, type Runner } from './runner.ts'
import { writing } from './start-refused.ts'

export interface Launch {
  readonly directory: string
  readonly socketFolder: string
  readonly port: number
  readonly binaries: string
  readonly runner: Runner
  readonly settings: Readonly<Record<string, string>>
}

/** No statement and no detail goes into the log: both carry names and identity numbers. */
const quietLog = { log_error_verbosity: 'terse', log_min_error_statement: 'panic' }

/** Starts the postmaster and answers when it takes connections, however long recovery after a crash lasts. */
export async function launch(plan: Launch): Promise<ChildProcess> {
  const listen = isWindows
    ? { listen_addresses: '127.0.0.1' }
    : { listen_addresses: '', unix_socket_directories: quoted(plan.socketFolder), unix_socket_permissions: '0700' }
  const settings = Object.entries({ ...quietLog, ...plan.settings, ...listen, port: String(plan.port) })
  const [command = '', ...args] = [
    ...plan.runner.prefix,
    ...endsWithParent(),
    path.join(plan.binaries, 'postgres'),
    ...['-D', plan.directory],
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const logFile = `${plan.directory}.log`
  const log = writing(plan.directory, () => fs.openSync(logFile, 'w', 0o600))
  // A process group of its own: Ctrl-C in the terminal must reach the server only, which then ends PostgreSQL last.
  const child = spawn(command, args, { env: environment(), detached: !isWindows, stdio: ['ignore', 'ignore', log] })
  fs.closeSync(log)
  await once(child, 'spawn')
  await untilReady(child, plan.directory, logFile)
  return child
}

/** The setting is a list, and a folder's name may hold a comma. */
const quoted = (folder: string): string => `"${folder.replaceAll('"', '""')}"`

async function untilReady(child: ChildProcess, directory: string, logFile: string): Promise<void> {
  while (!isReady(directory, child.pid)) {
    if (child.exitCode !== null || child.signalCode !== null) throw dataBroken(directory, lastWord(logFile))
    await sleep(20)
  }
}

/** The postmaster writes its pid on the first line of its lock file and its state on the eighth. */
function isReady(directory: string, pid: number | undefined): boolean {
  const file = path.join(directory, 'postmaster.pid')
  if (!fs.existsSync(file)) return false
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

function lastWord(logFile: string): string {
  const lines = fs.readFileSync(logFile, 'utf8').trim().split('\n')
  const worst = lines.find((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? ''
  return worst.replace(/^.*\b(FATAL|PANIC): +/, '').slice(0, 200)
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}

import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { alreadyRunning } from './owner-lock.ts'
import { findProcess } from './processes.ts'

const secondsToEnd = 60

/**
 * Makes way after a kill -9 of the server. Its postmaster may still be writing, may be left behind, or may be a zombie
 * that nobody reaps; and after a power cut its pid may belong to somebody else. Nobody else's server is ever stopped:
 * the caller holds the ownership of the folder by now.
 */
export async function endFormerPostmaster(directory: string): Promise<void> {
  const file = path.join(directory, 'postmaster.pid')
  for (let tenths = 0; fs.existsSync(file); tenths += 1) {
    const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0])
    const found = findProcess(pid)
    if (!found) return
    if (found.state === 'Z' || (found.name !== '' && found.name !== 'postgres')) return disownLock(file)
    if (tenths === 20) process.kill(pid, 'SIGINT') // left behind: the parent-death signal would have ended it by now
    if (tenths > secondsToEnd * 10) throw alreadyRunning(directory, pid)
    await sleep(100)
  }
}

/**
 * PostgreSQL takes a lock that names its own parent for a stale one. The file itself must stay: its shared-memory line
 * is how PostgreSQL finds a backend that outlived its postmaster.
 */
function disownLock(file: string): void {
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n')
  fs.writeFileSync(file, [String(process.pid), ...rest].join('\n'))
}

import fs from 'node:fs'
import { findProcess } from './processes.ts'
import { StartRefused, writing } from './start-refused.ts'

/**
 * Says which server process holds a data folder: its pid and when it started, so that a pid used again is not mistaken for it.
 * PostgreSQL has a lock of its own; this one tells a postmaster of a living server from one that was left behind.
 */
export function takeOwnership(directory: string): () => void {
  const file = `${directory}.owner`
  const owner = livingOwner(directory)
  if (owner !== undefined) throw alreadyRunning(directory, owner)
  writing(directory, () => {
    fs.rmSync(file, { force: true })
    fs.writeFileSync(file, ownerLine(process.pid) ?? '', { flag: 'wx', mode: 0o600 })
  })
  return () => fs.rmSync(file, { force: true })
}

/** Whether a living server holds the folder. */
export const isOwned = (directory: string): boolean => livingOwner(directory) !== undefined

function livingOwner(directory: string): number | undefined {
  const file = `${directory}.owner`
  const written = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const pid = Number(written.split(' ')[0])
  return written && written === ownerLine(pid) ? pid : undefined
}

function ownerLine(pid: number): string | undefined {
  const found = findProcess(pid)
  return found && found.state !== 'Z' ? `${pid} ${found.startedAt}` : undefined
}

export const alreadyRunning = (directory: string, pid: number): StartRefused =>
  new StartRefused(
    'already-running',
    `数据目录 ${directory} 正被进程 ${pid} 使用。请先停止它，或更换目录。`,
    `The data folder ${directory} is in use by process ${pid}. Stop that one first, or choose another folder.`,
  )

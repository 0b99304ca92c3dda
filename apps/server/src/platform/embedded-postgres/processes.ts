import fs from 'node:fs'

/** What the kernel says of a process: its name, its state letter and when it started; undefined when there is none. */
export interface ProcessState {
  readonly name: string
  readonly state: string
  readonly startedAt: string
}

/** Looks a process up. Without /proc (macOS, Windows) only its existence is known, and its name and start stay empty. */
export function findProcess(pid: number): ProcessState | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (fs.existsSync('/proc/self/stat')) return fromProc(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
  }
  return { name: '', state: 'R', startedAt: '' }
}

function fromProc(pid: number): ProcessState | undefined {
  let line: string
  try {
    line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
  // The name stands in brackets and may hold spaces and brackets itself; the numbered fields follow the last bracket.
  const end = line.lastIndexOf(')')
  const fields = line.slice(end + 2).split(' ')
  return { name: line.slice(line.indexOf('(') + 1, end), state: fields[0] ?? '', startedAt: fields[19] ?? '' }
}

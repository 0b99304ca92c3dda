import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeOwned, type Runner } from './runner.ts'
import { StartRefused, writing } from './start-refused.ts'

/** A socket address holds 104 bytes on macOS and 108 on Linux; `/.s.PGSQL.5432` and a closing zero take 15. */
const longestFolder = 88

const fits = (folder: string): boolean => Buffer.byteLength(folder) <= longestFolder

/**
 * An empty private folder for the socket: beside the data, or where that path is too long, in a short runtime folder.
 * A lock file left in it would name a dead pid, so it is made anew; no living server uses it, the caller owns the data.
 */
export function makeSocketFolder(directory: string, runner: Runner): string {
  const folder = socketFolderOf(directory)
  writing(folder, () => {
    fs.rmSync(folder, { recursive: true, force: true })
    makeOwned(folder, runner)
  })
  return folder
}

/** The folder that `makeSocketFolder` makes, the same for everybody who asks with the same environment. */
export const socketFolderOf = (directory: string): string =>
  fits(`${directory}.sock`) ? `${directory}.sock` : shortFolder(directory)

function shortFolder(directory: string): string {
  const name = `jzt-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`
  const places = [process.env['XDG_RUNTIME_DIR'], os.tmpdir(), '/tmp']
  for (const place of places) {
    const folder = path.join(place || '', name)
    if (place && fits(folder) && isWritable(place) && isOurs(folder)) return folder
  }
  throw new StartRefused(
    'socket-folder',
    `数据目录的路径太长，又没有可用的临时目录：${directory}。请换一个较短的目录。`,
    `The path of the data folder is too long and no runtime folder can be used: ${directory}. Choose a shorter one.`,
  )
}

function isWritable(place: string): boolean {
  return fs.statSync(place, { throwIfNoEntry: false })?.isDirectory() === true && canWrite(place)
}

function canWrite(place: string): boolean {
  try {
    fs.accessSync(place, fs.constants.W_OK)
    return true
  } catch (error) {
    if (['EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** In a shared /tmp somebody else may have put a folder or a link of that name there. */
function isOurs(folder: string): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false })
  if (!found) return true
  return found.isDirectory() && (process.getuid?.() === 0 || found.uid === process.getuid?.())
}

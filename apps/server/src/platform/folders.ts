import fs from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it, one by one. Not `mkdirSync` with `recursive`: below a folder that takes no entries,
 * such as /proc, Node 24 tries for ever instead of saying no.
 */
export function makeFolders(directory: string): void {
  if (fs.existsSync(directory)) return
  makeFolders(path.dirname(directory))
  fs.mkdirSync(directory)
}

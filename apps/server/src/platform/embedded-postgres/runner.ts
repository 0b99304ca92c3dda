import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { StartRefused } from './start-refused.ts'

/** As whom PostgreSQL runs: the words before its command line, and the owner of its files when that is not this process. */
export interface Runner {
  readonly prefix: readonly string[]
  readonly owner?: { readonly uid: number; readonly gid: number }
}

export const isWindows = os.platform() === 'win32'

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

/** PostgreSQL refuses root, and a user id without a name: both run it in a user namespace; root can also run it as nobody. */
export function chooseRunner(): Runner {
  const isRoot = process.getuid?.() === 0
  if (isWindows || (!isRoot && works('id', '-un'))) return { prefix: [] }
  const namespace = ['--user', '--map-user=1', '--map-group=1']
  if (works('unshare', ...namespace, 'true')) return { prefix: ['unshare', ...namespace] }
  return isRoot ? asNobody() : { prefix: [] }
}

/** A container often forbids namespaces. Nobody keeps the capability to pass a folder of mode 0700 on the way to its data. */
function asNobody(): Runner {
  const uid = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout?.trim() || Number.NaN)
  const gid = Number(spawnSync('id', ['-g', 'nobody'], { encoding: 'utf8' }).stdout?.trim() || Number.NaN)
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capability]
  const [command = '', ...rest] = prefix
  if (works(command, ...rest, 'true')) return { prefix, owner: { uid, gid } }
  throw new StartRefused(
    'no-runner',
    '以 root 身份无法启动内置数据库（缺少 unshare 和 setpriv）。请改用普通用户，或设置 DATABASE_URL。',
    'root cannot start the embedded database (neither unshare nor setpriv works). Run as an ordinary user, or set DATABASE_URL.',
  )
}

/** On Linux the kernel stops PostgreSQL when its server dies, even by kill -9. */
export const endsWithParent = (): readonly string[] =>
  os.platform() === 'linux' && works('setpriv', '--pdeathsig', 'INT', 'true') ? ['setpriv', '--pdeathsig', 'INT'] : []

/** Makes a private folder that the runner owns. */
export function makeOwned(folder: string, runner: Runner): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (runner.owner) fs.chownSync(folder, runner.owner.uid, runner.owner.gid)
}

/** This process's environment without what would point PostgreSQL elsewhere. */
export function environment(): NodeJS.ProcessEnv {
  const { PGDATA: _data, PGPORT: _port, ...rest } = process.env
  return { ...rest, LC_ALL: 'C' }
}

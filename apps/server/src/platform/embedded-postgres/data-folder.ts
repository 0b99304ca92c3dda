import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { environment, isWindows, makeOwned, type Runner } from './runner.ts'
import { StartRefused, writing } from './start-refused.ts'

const majorVersion = '18'

/** Makes sure that the folder holds a database of our version: makes one in an empty or absent folder, touches no other. */
export async function prepareDataFolder(directory: string, binaries: string, runner: Runner): Promise<void> {
  const marker = path.join(directory, 'PG_VERSION')
  if (fs.existsSync(marker)) {
    checkVersion(directory, fs.readFileSync(marker, 'utf8').trim())
    return writing(directory, () => fs.chmodSync(directory, 0o700)) // a restored copy has often lost its mode
  }
  if (fs.existsSync(directory) && fs.readdirSync(directory).length > 0) {
    throw new StartRefused(
      'data-broken',
      `目录里有文件，但不是数据库：${directory}。请更换目录，或恢复备份。`,
      `The folder holds files but no database: ${directory}. Choose another folder, or restore a backup.`,
    )
  }
  await initialise(directory, binaries, runner)
}

function checkVersion(directory: string, version: string): void {
  if (version === majorVersion) return
  if (!/^\d+$/.test(version)) throw dataBroken(directory, 'PG_VERSION')
  throw new StartRefused(
    'other-version',
    `数据目录 ${directory} 属于 PostgreSQL ${version}，本程序使用 ${majorVersion}。请先升级数据。`,
    `The data folder ${directory} belongs to PostgreSQL ${version}; this one is ${majorVersion}. Upgrade the data first.`,
  )
}

/** The folder gets its name only when it is complete, so an interrupted initdb leaves nothing that looks like a database. */
async function initialise(directory: string, binaries: string, runner: Runner): Promise<void> {
  const unfinished = `${directory}.init`
  writing(directory, () => {
    fs.rmSync(unfinished, { recursive: true, force: true })
    makeOwned(unfinished, runner)
  })
  const [command = '', ...args] = [
    ...runner.prefix,
    path.join(binaries, 'initdb'),
    ...['-D', unfinished, '-U', 'postgres', '--auth=trust', '-E', 'UTF8'],
    ...['--locale-provider=icu', '--icu-locale=zh-Hans-CN', isWindows ? '--locale=C' : '--locale=C.UTF-8'],
  ]
  const child = spawn(command, args, { env: environment(), stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw dataBroken(directory, complaint.trim().split('\n').at(-1) ?? 'initdb')
  writing(directory, () => fs.renameSync(unfinished, directory))
}

/** The data are there, and PostgreSQL cannot read them. `reason` is its own last word. */
export const dataBroken = (directory: string, reason: string): StartRefused =>
  new StartRefused(
    'data-broken',
    `数据目录已损坏或无法使用：${directory}（${reason}）。请恢复备份，或更换目录。`,
    `The data folder is broken or unusable: ${directory} (${reason}). Restore a backup, or choose another folder.`,
  )

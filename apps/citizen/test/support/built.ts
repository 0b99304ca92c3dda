// The tests run what people get: the compiled app. Older than its sources, it is built first. They run a copy of it, so
// that somebody who builds meanwhile pulls nothing from under them.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const citizen = path.resolve(import.meta.dirname, '../..')

const newest = (folder: string): number =>
  fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs), 0)

export function builtApp(platform: 'h5' | 'weapp'): string {
  const dist = path.join(citizen, 'dist', platform)
  const proof = path.join(dist, platform === 'h5' ? 'index.html' : 'app.json')
  const sources = ['src', 'config', 'taro-plugins', '../../packages/kernel/src', '../../packages/contract/src']
  const changed = Math.max(...sources.map((folder) => newest(path.join(citizen, folder))))
  if (fs.existsSync(proof) && fs.statSync(proof).mtimeMs > changed) return copyOf(dist)
  const build = spawnSync('npm', ['run', `build:${platform}`], { cwd: citizen, encoding: 'utf8' })
  if (build.status !== 0 || !fs.existsSync(proof))
    throw new Error(`npm run build:${platform} -w @jzt/citizen failed:\n${build.stdout}\n${build.stderr}`)
  fs.utimesSync(proof, new Date(), new Date())
  return copyOf(dist)
}

function copyOf(dist: string): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'citizen-app-'))
  fs.cpSync(dist, copy, { recursive: true })
  process.on('exit', () => fs.rmSync(copy, { recursive: true, force: true }))
  return copy
}

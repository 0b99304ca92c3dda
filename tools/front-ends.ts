import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root, runCommand } from './run-command.ts'

interface FrontEnd {
  readonly name: string
  readonly title: string
  readonly workspace: string
  readonly script: string
  readonly output: string
  readonly sources: readonly string[]
}

const packages = ['packages/contract/src', 'packages/kernel/src', 'package-lock.json']
const consoleSources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json']
const citizenSources = ['src', 'config', 'taro-plugins', 'package.json', 'babel.config.js', 'project.config.json']

export const frontEnds: readonly FrontEnd[] = [
  {
    name: 'console',
    title: '工作人员控制台 console',
    workspace: '@jzt/console',
    script: 'build',
    output: 'apps/console/dist',
    sources: [...consoleSources.map((name) => `apps/console/${name}`), ...packages],
  },
  ...(['h5', 'weapp'] as const).map((target) => ({
    name: `citizen-${target}`,
    title: target === 'h5' ? '群众端网页 citizen H5' : '群众端小程序 citizen mini-program',
    workspace: '@jzt/citizen',
    script: `build:${target}`,
    output: `apps/citizen/dist/${target}`,
    sources: [...citizenSources.map((name) => `apps/citizen/${name}`), ...packages],
  })),
]

const stampOf = (frontEnd: FrontEnd): string => path.join(root, '.cache', 'builds', frontEnd.name)

/** A front end is stale when its output is gone or its sources are not, byte for byte, those it was built from. */
export function isStale(frontEnd: FrontEnd): boolean {
  const stamp = stampOf(frontEnd)
  if (!fs.existsSync(path.join(root, frontEnd.output)) || !fs.existsSync(stamp)) return true
  return fs.readFileSync(stamp, 'utf8') !== contentHash(frontEnd.sources)
}

interface BuildChoice {
  readonly all?: boolean
  readonly only?: readonly FrontEnd[]
}

/** What the server shows itself: the mini-program is uploaded to WeChat. */
export const servedFrontEnds = frontEnds.filter(({ name }) => name !== 'citizen-weapp')

/** Builds what is stale (or everything) and says which and how long it took. False when a build failed. */
export async function buildFrontEnds({ all = false, only = frontEnds }: BuildChoice = {}): Promise<boolean> {
  for (const frontEnd of only.filter((each) => all || isStale(each))) {
    if (!(await build(frontEnd))) return false
  }
  return true
}

async function build(frontEnd: FrontEnd): Promise<boolean> {
  const began = Date.now()
  process.stdout.write(`正在构建 ${frontEnd.title} … `)
  // The hash is taken before the build: a file saved meanwhile makes the output stale again.
  const hash = contentHash(frontEnd.sources)
  const npm = process.env['npm_execpath']
  const command: [string, ...string[]] = npm ? [process.execPath, npm] : ['npm']
  const result = await runCommand([...command, 'run', '--silent', frontEnd.script, '-w', frontEnd.workspace], {
    env: { NODE_ENV: 'production' },
  })
  if (result.code !== 0) {
    console.log(`失败 failed\n${result.output.split('\n').slice(0, 40).join('\n')}`)
    return false
  }
  const stamp = stampOf(frontEnd)
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, hash)
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`)
  return true
}

function contentHash(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(path.join(root, source))).sort()) {
    hash.update(`${path.relative(root, file)}\0`).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

function filesBelow(place: string): string[] {
  const found = fs.statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [place]
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

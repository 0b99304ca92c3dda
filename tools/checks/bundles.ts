import fs from 'node:fs'
import path from 'node:path'
import { buildFrontEnds } from '../front-ends.ts'
import { root } from '../run-command.ts'
import type { Check } from './check.ts'

const mainPackageLimit = 1.5 * 1024 * 1024

/** npm hoists one React for antd and another for Taro; a bundle that holds both fails at run time without a word. */
const reactOf: Readonly<Record<string, string>> = {
  'apps/console/dist': '19',
  'apps/citizen/dist/h5': '18',
  'apps/citizen/dist/weapp': '18',
}

const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** The versions that React's own packages write into a bundle: `exports.version = "19.3.1"`. */
export const reactVersions = (code: string): string[] => [
  ...new Set([...code.matchAll(/\.version\s*=\s*["'`](1[6-9]\.\d+\.\d+)["'`]/g)].map(([, version = '']) => version)),
]

function checkReact(folder: string, major: string): string[] {
  const scripts = filesBelow(folder).filter((file) => file.endsWith('.js'))
  const versions = [...new Set(scripts.flatMap((file) => reactVersions(fs.readFileSync(file, 'utf8'))))]
  if (versions.length === 1 && versions[0]?.startsWith(`${major}.`)) return []
  return [`${folder}: holds React ${versions.join(' and ') || '(none found)'}; it must be one React ${major}`]
}

/** WeChat loads the main package before the first page: everything that is not in a sub-package. */
function mainPackageSize(folder: string): number {
  const app = JSON.parse(fs.readFileSync(path.join(root, folder, 'app.json'), 'utf8'))
  const parts: { root: string }[] = app.subPackages ?? app.subpackages ?? []
  const isMain = (file: string) => !parts.some((part) => file.startsWith(path.join(root, folder, part.root) + path.sep))
  return filesBelow(folder)
    .filter(isMain)
    .reduce((sum, file) => sum + fs.statSync(file).size, 0)
}

export const bundles: Check = {
  name: 'bundles',
  async run() {
    if (!(await buildFrontEnds())) return { problems: ['a front end could not be built'] }
    const size = mainPackageSize('apps/citizen/dist/weapp')
    const problems = Object.entries(reactOf).flatMap(([folder, major]) => checkReact(folder, major))
    if (size > mainPackageLimit) problems.push(`the mini-program's main package has ${size} bytes, more than 1.5 MB`)
    return { problems, notes: [`mini-program main package ${Math.round(size / 1024)} KB`] }
  },
}

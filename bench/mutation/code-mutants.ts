import fs from 'node:fs'
import path from 'node:path'
import { root, runCommand } from '../../tools/run-command.ts'
import type { Tried } from './tried.ts'

const report = path.join(root, '.cache/mutation/code.json')
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const config = 'bench/mutation/stryker.config.json'

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly {
          readonly status: string
          readonly mutatorName: string
          readonly location: { readonly start: { readonly line: number } }
        }[]
      }
    >
  >
}

/** Stryker over the code around the rules. The second run is shorter: it tries again only what changed. */
export async function codeMutants(note: (line: string) => void): Promise<readonly Tried[]> {
  note('Stryker over packages/rules: many minutes the first time')
  fs.rmSync(report, { force: true })
  const { code, output } = await runCommand([process.execPath, stryker, 'run', config])
  if (!fs.existsSync(report)) throw new Error(`Stryker ended with ${code}:\n${output}`)
  return triedIn(JSON.parse(fs.readFileSync(report, 'utf8')) as Report)
}

const noticed = new Set(['Killed', 'Timeout'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

const triedIn = ({ files }: Report): readonly Tried[] =>
  Object.entries(files).flatMap(([file, { mutants }]) => {
    const inFolder = file.replace('packages/rules/src/', '')
    return mutants
      .filter(({ status }) => noticed.has(status) || unnoticed.has(status))
      .map(({ status, mutatorName, location }) => ({
        folder: path.dirname(inFolder),
        killed: noticed.has(status),
        what: `${inFolder}:${location.start.line} ${mutatorName}`,
      }))
  })

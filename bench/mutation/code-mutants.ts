import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root, runCommand } from '../../tools/run-command.ts'
import type { Tried } from './tried.ts'

/** The folders of packages/rules/src around the law, the quick ones first, and the files in them that hold no code. */
const folders = {
  facts: ['catalogue.ts'],
  scenario: [],
  editions: [],
  assessment: ['current-edition.ts'],
  'pre-assessment': [],
  parameters: ['*.generated.ts'],
  expression: [],
  explanation: [],
  columns: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type CodeFolder = keyof typeof folders

export const codeFolders = Object.keys(folders) as CodeFolder[]

const report = path.join(root, '.cache/mutation/code.json')
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const config = 'bench/mutation/stryker.config.json'

/** Stryker over one folder of the code around the rules. */
export async function codeMutants(folder: CodeFolder): Promise<readonly Tried[]> {
  fs.rmSync(report, { force: true })
  const source = `packages/rules/src/${folder}`
  const leftOut = ['**/*.test.ts', ...folders[folder].map((file) => `${source}/${file}`)]
  const { code, output } = await runCommand([
    process.execPath,
    stryker,
    'run',
    config,
    '--mutate',
    [`${source}/**/*.ts`, ...leftOut.map((pattern) => `!${pattern}`)].join(),
    '--concurrency',
    String(Math.max(1, os.availableParallelism() - 1)),
  ])
  if (!fs.existsSync(report)) throw new Error(`Stryker ended with ${code}:\n${output}`)
  return triedIn(folder, JSON.parse(fs.readFileSync(report, 'utf8')) as Report)
}

interface Place {
  readonly line: number
  readonly column: number
}

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string
        readonly mutants: readonly {
          readonly status: string
          readonly mutatorName: string
          readonly replacement?: string
          readonly location: { readonly start: Place; readonly end: Place }
        }[]
      }
    >
  >
}

/** What was not tried, a text or a mutant that does not load, is no outcome. */
const outcomes: Readonly<Record<string, Tried['outcome']>> = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'no coverage',
}

const triedIn = (folder: string, { files }: Report): readonly Tried[] =>
  Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants.flatMap(({ status, mutatorName, replacement = '', location: { start, end } }) => {
      const outcome = outcomes[status]
      if (!outcome) return []
      const before = lines[start.line - 1]?.slice(
        start.column - 1,
        end.line === start.line ? end.column - 1 : undefined,
      )
      const change = `${before} → ${replacement.split('\n')[0]}`
      return [{ folder, outcome, what: `${path.basename(file)}:${start.line} ${mutatorName}: ${change}` }]
    })
  })

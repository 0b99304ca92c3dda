import fs from 'node:fs'
import path from 'node:path'
import { root, runCommand } from '../run-command.ts'

/** One check of `npm run check`: what is wrong, a line each, and what is worth reading although nothing is wrong. */
export interface CheckResult {
  readonly problems: readonly string[]
  readonly notes?: readonly string[]
}

export interface Check {
  readonly name: string
  readonly run: () => Promise<CheckResult> | CheckResult
}

/** The files of the repository, also those not committed yet, as paths from its root. */
export async function repositoryFiles(): Promise<string[]> {
  const command = ['git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z'] as const
  const { code, output } = await runCommand([...command])
  if (code === 0) return output.split('\0').filter((file) => file && fs.existsSync(path.join(root, file)))
  // A release archive has no .git.
  const ignored = /(^|\/)(node_modules|dist|\.data|\.cache|\.swc|coverage)(\/|$)/
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !ignored.test(file) && fs.statSync(path.join(root, file)).isFile())
}

export const readText = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

/** A check that is a tool of its own: its output is the problem when it ends with an error. */
export const toolCheck = (name: string, command: [string, ...string[]]): Check => ({
  name,
  async run() {
    const { code, output } = await runCommand(command)
    return { problems: code === 0 ? [] : [output.trim()] }
  },
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

export interface CommandResult {
  readonly code: number
  readonly output: string
}

/** Runs a command, gathers what it prints and, when asked to, shows it as it comes. */
export async function runCommand(
  command: readonly [string, ...string[]],
  options: { readonly cwd?: string; readonly show?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CommandResult> {
  const [name, ...args] = command
  const child = spawn(name, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (options.show) process.stdout.write(text)
    })
  }
  const [code] = await once(child, 'close')
  return { code: code ?? 1, output }
}

/** A command-line tool that npm installed, run with this Node.js. */
export const installedTool = (name: string, ...args: string[]): [string, ...string[]] => [
  path.join(root, 'node_modules', '.bin', name),
  ...args,
]

import fs from 'node:fs'
import path from 'node:path'
import { installedTool, root, runCommand } from '../run-command.ts'
import type { Check } from './check.ts'

const folders = ['packages', 'apps/server', 'apps/console', 'apps/citizen/src', 'sandbox', 'e2e', 'bench', 'tools']

/** Who may import whom: `.dependency-cruiser.mjs`. */
export const walls: Check = {
  name: 'walls',
  async run() {
    const present = folders.filter((folder) => fs.existsSync(path.join(root, folder)))
    const { code, output } = await runCommand(
      installedTool('depcruise', '--config', '.dependency-cruiser.mjs', ...present),
    )
    const lines = output.split('\n').filter((line) => line.trim())
    return { problems: code === 0 ? [] : [lines.join('\n')], notes: code === 0 ? lines.slice(-1) : [] }
  },
}

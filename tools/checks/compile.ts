import path from 'node:path'
import { installedTool, root, runCommand } from '../run-command.ts'
import { type Check, repositoryFiles } from './check.ts'

/** What did not change since the last run is not compiled again. */
const compiler = (project: string) => {
  const memory = path.join(root, '.cache', 'tsc', `${path.dirname(project).replaceAll('/', '-')}.tsbuildinfo`)
  return installedTool('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', memory, '-p', project)
}

/** Every tsconfig.json of the repository, each compiled for itself; apps/citizen with the TypeScript settings of its own. */
export const compile: Check = {
  name: 'types',
  async run() {
    const projects = (await repositoryFiles()).filter((file) => path.basename(file) === 'tsconfig.json')
    const problems: string[] = []
    for (const project of projects) {
      const { code, output } = await runCommand(compiler(project))
      // A folder without a source yet is no error.
      if (code !== 0 && !output.includes('error TS18003')) problems.push(output.trim())
    }
    return { problems, notes: [`${projects.length} projects`] }
  },
}

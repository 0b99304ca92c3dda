// npm run check: runs every check and says what each found. npm run check -- docs sizes runs only those.
import { bundles } from './checks/bundles.ts'
import { type Check, toolCheck } from './checks/check.ts'
import { compile } from './checks/compile.ts'
import { docs } from './checks/docs.ts'
import { glossary } from './checks/glossary.ts'
import { law } from './checks/law.ts'
import { migrations } from './checks/migrations.ts'
import { names } from './checks/names.ts'
import { requirements } from './checks/requirements.ts'
import { rulesChangelog } from './checks/rules-changelog.ts'
import { sizes } from './checks/sizes.ts'
import { walls } from './checks/walls.ts'
import { installedTool } from './run-command.ts'

const checks: readonly Check[] = [
  toolCheck('format and lint', installedTool('biome', 'ci', '--colors=off', '--error-on-warnings', '.')),
  compile,
  walls,
  toolCheck('dead code', installedTool('knip', '--no-progress', '--no-config-hints')),
  names,
  docs,
  law,
  rulesChangelog,
  migrations,
  requirements,
  glossary,
  sizes,
  bundles,
]

async function run(check: Check): Promise<boolean> {
  const began = Date.now()
  const { problems, notes = [] } = await check.run()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  const good = problems.length === 0
  const remark = notes.length === 1 ? ` · ${notes[0]?.trim()}` : ''
  console.log(`${good ? 'ok    ' : 'FAILED'} ${check.name}${remark} (${seconds} s)`)
  for (const problem of problems) console.log(problem.replace(/^/gm, '       '))
  if (notes.length > 1) console.log(notes.join('\n').replace(/^/gm, '       '))
  return good
}

const named = process.argv.slice(2)
const wanted = named.length === 0 ? checks : checks.filter(({ name }) => named.includes(name))
if (wanted.length < named.length) {
  console.error(`There are these checks: ${checks.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
let failed = 0
for (const check of wanted) if (!(await run(check))) failed += 1
console.log(`${wanted.length - failed} checks passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

import fs from 'node:fs'
import path from 'node:path'
import { root } from '../../tools/run-command.ts'
import { collectTests } from './collect-tests.ts'

const rules = path.join(root, 'packages/rules/src')

/** Whose tests do not judge the law: they are about the code around it, and belong to Stryker. */
const aboutTheCode = /^(columns|editions|explanation|expression|facts|parameters|pre-assessment|scenario)$/
/** Random families, for seconds. */
const tooLong = /^(properties|rule-register)\.test\.ts$/

/** The tests that say what a rule of the law must come to. */
const files = fs
  .readdirSync(rules)
  .filter((folder) => !aboutTheCode.test(folder) && fs.statSync(path.join(rules, folder)).isDirectory())
  .flatMap((folder) => fs.readdirSync(path.join(rules, folder)).map((file) => path.join(rules, folder, file)))
  .filter((file) => file.endsWith('.test.ts') && !tooLong.test(path.basename(file)))

/** Collects the unit tests; what comes back runs them and says whether one fails. The one that failed last runs first. */
export async function unitCourt(): Promise<() => Promise<boolean>> {
  const collected = await collectTests(files)
  return async () => {
    for (const [at, { run }] of collected.entries()) {
      if (!(await fails(run))) continue
      collected.unshift(...collected.splice(at, 1))
      return true
    }
    return false
  }
}

async function fails(run: () => unknown): Promise<boolean> {
  try {
    await run()
    return false
  } catch {
    return true
  }
}

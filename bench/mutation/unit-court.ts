import fs from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../tools/run-command.ts'

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

const standIn = pathToFileURL(path.join(import.meta.dirname, 'vitest-stand-in.ts')).href

/** Collects the unit tests; what comes back runs them and says whether one fails. The one that failed last runs first. */
export async function unitCourt(): Promise<() => Promise<boolean>> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== standIn
        ? { url: standIn, shortCircuit: true }
        : next(specifier, context),
  })
  for (const file of files) await import(pathToFileURL(file).href)
  hooks.deregister()
  const { collected } = await import('./vitest-stand-in.ts')
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

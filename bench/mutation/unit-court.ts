import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../tools/run-command.ts'

/** The tests that say what a rule of the law must come to. */
const files = [
  'assessment/assess-household',
  'explanation/letter-sentences',
  'household/household-member',
  'income/yearly-income',
  'property/property-within-rule',
  'rigid/eligible-as-rigid',
  'single-person/single-person',
  'tekun/tekun',
  'temporary/eligible-for-temporary-aid',
]

const standIn = pathToFileURL(path.join(import.meta.dirname, 'vitest-stand-in.ts')).href

/** Collects the unit tests; what comes back runs them and says whether one fails. The one that failed last runs first. */
export async function unitCourt(): Promise<() => Promise<boolean>> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== standIn
        ? { url: standIn, shortCircuit: true }
        : next(specifier, context),
  })
  for (const file of files) await import(pathToFileURL(path.join(root, `packages/rules/src/${file}.test.ts`)).href)
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

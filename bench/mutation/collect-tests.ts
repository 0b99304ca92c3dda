import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Collected } from './vitest-stand-in.ts'

export interface CollectedTest extends Collected {
  readonly file: string
}

const standIn = pathToFileURL(path.join(import.meta.dirname, 'vitest-stand-in.ts')).href

/** Imports test files; what they would give to Vitest is collected instead. The more often, the same tests. */
export async function collectTests(files: readonly string[]): Promise<CollectedTest[]> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== standIn
        ? { url: standIn, shortCircuit: true }
        : next(specifier, context),
  })
  const { collected } = await import('./vitest-stand-in.ts')
  const tests: CollectedTest[] = []
  for (const file of files) {
    const from = collected.length
    await import(pathToFileURL(file).href)
    tests.push(...collected.slice(from).map((one) => ({ ...one, file })))
  }
  hooks.deregister()
  return tests
}

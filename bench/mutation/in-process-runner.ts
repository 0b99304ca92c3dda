import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { type CollectedTest, collectTests } from './collect-tests.ts'
import { forgetAll, makeForgetful } from './forgetful.ts'

/** Where the code that Stryker wrote asks which mutant is meant, and notes which test came by. */
interface Instrumented {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: unknown
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

const stryker: Instrumented = {}
Object.assign(globalThis, { __stryker__: stryker })
makeForgetful()

/** The same invented families for every mutant; the first that shows the fault is enough. */
fc.configureGlobal({ seed: 20_260_915, endOnFailure: true })

interface MutantRun {
  readonly activeMutant: { readonly id: string }
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
}

interface Test {
  readonly id: string
  readonly file: string
  readonly run: CollectedTest['run']
  milliseconds: number
}

const succeeded = 0
const failed = 1

/**
 * A test runner for Stryker that keeps the tests of packages/rules loaded and calls them, a few milliseconds a mutant, the quick
 * ones first. Stryker's own runner starts Vitest anew for every mutant, two seconds each: hours for the same answer.
 */
class InProcessRunner {
  readonly #folder: string
  #tests: Promise<readonly Test[]> | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  /** No mutant is active while files are loaded (`ignoreStatic`): there is never anything to load again. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    stryker.activeMutant = undefined
    const results = []
    for (const test of await this.#loaded()) {
      // What one test had worked out, the next would not come by, and its mutants would not be tried on it.
      forgetAll()
      stryker.currentTestId = test.id
      const from = performance.now()
      const failure = await failureOf(test)
      test.milliseconds = performance.now() - from
      const told = { id: test.id, name: test.id, fileName: test.file, timeSpentMs: test.milliseconds }
      results.push(
        failure ? { ...told, status: failed, failureMessage: failure.message } : { ...told, status: succeeded },
      )
    }
    stryker.currentTestId = undefined
    if (!stryker.mutantCoverage) throw new Error('the tests met no instrumented code: no mutant would be noticed')
    return { status: 'complete', tests: results, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
    const all = await this.#loaded()
    const asked = testFilter ? new Set(testFilter) : undefined
    const tests = all.filter(({ id }) => asked?.has(id) ?? true)
    forgetAll()
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const killer = await firstToFail(tests)
    stryker.activeMutant = undefined
    forgetAll()
    if (hitLimit !== undefined && (stryker.hitCount ?? 0) > hitLimit) return { status: 'timeout', reason: 'hit limit' }
    if (!killer) return { status: 'survived', nrOfTests: tests.length }
    // A mutant may leave something wrong behind. Stryker then starts a new process and asks again.
    if (await failureOf(killer.test)) throw new Error(`${killer.id} keeps failing`)
    return { status: 'killed', killedBy: [killer.id], failureMessage: killer.message, nrOfTests: tests.length }
  }

  #loaded(): Promise<readonly Test[]> {
    this.#tests ??= loadTests(this.#folder)
    return this.#tests
  }
}

/** Families by the hundred: they judge the folder in which they stand, and no other. */
const slow = /(every-scenario|nearest-change|pre-assess|scenarios|same-as-before|quietly)\.test\.ts$/
/** By the thousand, or whole editions compiled again and again: seconds each, for every mutant that lives. */
const tooLong = /(every-sentence|properties|equivalence(-(first|second)-half)?|corner-populations)\.test\.ts$/

const judges = (file: string, folder: string): boolean =>
  file.endsWith('.test.ts') && !tooLong.test(file) && (!slow.test(file) || file.split(path.sep)[0] === folder)

/** Stryker has gone to its copy of the workspace, where the code is instrumented. */
async function loadTests(folder: string): Promise<readonly Test[]> {
  const rules = path.resolve('packages/rules/src')
  const files = fs.readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) => judges(file, folder))
  const collected = await collectTests(files.sort().map((file) => path.join(rules, file)))
  return collected.map(({ file, title, run }, at) => ({
    id: `${path.relative(rules, file)}#${at} ${title}`,
    file,
    run,
    milliseconds: 0,
  }))
}

async function firstToFail(tests: readonly Test[]) {
  for (const test of tests.toSorted((one, other) => one.milliseconds - other.milliseconds)) {
    const from = performance.now()
    const failure = await failureOf(test)
    test.milliseconds = performance.now() - from
    if (failure) return { test, id: test.id, message: failure.message }
  }
  return undefined
}

async function failureOf({ run }: Test): Promise<Error | undefined> {
  try {
    await run()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

interface Options {
  /** "packages/rules/src/facts/**\/*.ts" first, then what is left out of it */
  readonly mutate: readonly string[]
}

const factory = ({ mutate }: Options) => new InProcessRunner(mutate[0]?.split('/')[3] ?? '')

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', factory: Object.assign(factory, { inject: ['options'] }) },
]

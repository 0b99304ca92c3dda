// npm test: builds what is stale, runs every test there is and ends with the line "N passed, N failed".
// npm test -- <what vitest takes> runs a part of the Vitest tests only, without building.
import fs from 'node:fs'
import path from 'node:path'
import { provenRequirements } from './checks/requirements.ts'
import { buildFrontEnds } from './front-ends.ts'
import { installedTool, root, runCommand } from './run-command.ts'
import { readTapReport, readVitestReport, type TestResults } from './testing/results.ts'

const reports = path.join(root, '.cache', 'test')

async function vitest(name: string, ...args: string[]): Promise<TestResults> {
  const report = path.join(reports, `${name}.json`)
  fs.rmSync(report, { force: true })
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runCommand(installedTool('vitest', 'run', ...options, ...args), { show: true })
  return readVitestReport(report, code)
}

/** The citizen's builds are tested by node --test: the mini-program in its test runtime, the web page in a browser. */
async function citizenTests(): Promise<TestResults> {
  const folder = path.join(root, 'apps', 'citizen')
  const files = fs.globSync('test/**/*.test.{mjs,ts}', { cwd: folder })
  if (files.length === 0) return { passed: [], failed: ['apps/citizen/test holds no test'] }
  const report = path.join(reports, 'citizen.tap')
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap']
  const command = [process.execPath, '--test', '--test-concurrency=1', ...reporters] as const
  const { code } = await runCommand(
    [...command, `--test-reporter-destination=${report}`, ...files] as [string, ...string[]],
    {
      cwd: folder,
      show: true,
    },
  )
  return readTapReport(fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '', code)
}

async function everything(): Promise<TestResults[]> {
  if (!(await buildFrontEnds())) return [{ passed: [], failed: ['a front end could not be built'] }]
  const most = await vitest('house', '--project', 'pure', '--project', 'server', '--project', 'console')
  const stories = await vitest('stories', '--project', 'stories', '--passWithNoTests')
  const results = [most, stories, await citizenTests()]
  return [...results, provenRequirements(results.flatMap(({ passed }) => passed))]
}

fs.mkdirSync(reports, { recursive: true })
const wanted = process.argv.slice(2)
const results = wanted.length > 0 ? [await vitest('part', ...wanted)] : await everything()
const failed = results.flatMap((result) => result.failed)
if (failed.length > 0) console.log(`\n未通过 Failed:\n${failed.map((title) => `  ${title}`).join('\n')}\n`)
console.log(`${results.reduce((sum, { passed }) => sum + passed.length, 0)} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1

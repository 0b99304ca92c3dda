import fs from 'node:fs'

/** What one test program reported. A skipped test counts as failed: nothing is left out in silence. */
export interface TestResults {
  readonly passed: readonly string[]
  readonly failed: readonly string[]
}

interface VitestReport {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; title: string; status: string }[]
  }[]
}

/** Reads Vitest's JSON report. A file that could not be loaded has no test of its own and counts as one failure. */
export function readVitestReport(file: string, exitCode: number): TestResults {
  if (!fs.existsSync(file)) return { passed: [], failed: ['vitest ended without a report'] }
  const report: VitestReport = JSON.parse(fs.readFileSync(file, 'utf8'))
  const tests = report.testResults.flatMap((result) => result.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').map(({ title }) => title)
  const failed = tests
    .filter(({ status }) => status !== 'passed')
    .map(({ fullName, status }) => `${fullName} (${status})`)
  const unloaded = report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status === 'passed'),
    )
    .map(({ name, message }) => `${name}: ${message.split('\n')[0]}`)
  const unexplained = exitCode !== 0 && failed.length + unloaded.length === 0 ? [`vitest ended with ${exitCode}`] : []
  return { passed, failed: [...failed, ...unloaded, ...unexplained] }
}

/** Reads the TAP report of `node --test`. Nested tests count, the suites around them do not. */
export function readTapReport(text: string, exitCode: number): TestResults {
  const lines = text
    .split('\n')
    .map((line, index, all) => ({ line, isSuite: /type: 'suite'/.test(all.slice(index + 1, index + 5).join()) }))
  const results = lines.flatMap(({ line, isSuite }) => {
    const match = /^\s*(not ok|ok) \d+ - (.*?)( # (SKIP|TODO).*)?$/.exec(line)
    return match && !isSuite
      ? [{ title: (match[2] ?? '').replace(/\\(.)/g, '$1'), ok: match[1] === 'ok' && !match[3] }]
      : []
  })
  const passed = results.filter(({ ok }) => ok).map(({ title }) => title)
  const failed = results.filter(({ ok }) => !ok).map(({ title }) => title)
  const unexplained = exitCode !== 0 && failed.length === 0 ? [`node --test ended with ${exitCode}`] : []
  return { passed, failed: [...failed, ...unexplained] }
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readTapReport, readVitestReport } from './results.ts'

const file = path.join(os.tmpdir(), `jzt-report-${process.pid}.json`)
afterEach(() => fs.rmSync(file, { force: true }))

function report(status: string, tests: Record<string, string>): void {
  const assertionResults = Object.entries(tests).map(([title, each]) => ({ fullName: title, title, status: each }))
  fs.writeFileSync(
    file,
    JSON.stringify({ testResults: [{ name: 'a.test.ts', status, message: '', assertionResults }] }),
  )
}

test('a skipped test is counted as failed', () => {
  report('passed', { accepts: 'passed', refuses: 'skipped' })
  expect(readVitestReport(file, 0)).toEqual({ passed: ['accepts'], failed: ['refuses (skipped)'] })
})

test('a test file that does not load is one failure', () => {
  report('failed', {})
  expect(readVitestReport(file, 1).failed).toHaveLength(1)
})

test('an error outside of every test is a failure, and so is a missing report', () => {
  report('passed', { accepts: 'passed' })
  expect(readVitestReport(file, 1)).toEqual({ passed: ['accepts'], failed: ['vitest ended with 1'] })
  expect(readVitestReport(`${file}.none`, 0).failed).toHaveLength(1)
})

test('the TAP report is read test by test, suites left out, skipped ones failed', () => {
  const tap = [
    'TAP version 13',
    '    ok 1 - 首页可以朗读 \\# 1',
    '      ---',
    "      type: 'test'",
    '    not ok 2 - 签名后提交',
    '    ok 3 - 公示 # SKIP',
    '    1..3',
    'not ok 1 - h5',
    '  ---',
    '  duration_ms: 1',
    "  type: 'suite'",
  ].join('\n')
  expect(readTapReport(tap, 1)).toEqual({ passed: ['首页可以朗读 # 1'], failed: ['签名后提交', '公示'] })
  expect(readTapReport('TAP version 13', 7).failed).toEqual(['node --test ended with 7'])
})

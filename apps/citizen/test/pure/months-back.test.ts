import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsBack } from '../../src/progress/months-back.ts'

test('months are counted back over the turn of the year', () => {
  assert.deepEqual(monthsBack('2026-02-28', 4), ['2026-02', '2026-01', '2025-12', '2025-11'])
  assert.equal(monthsBack('2026-12-01', 24).at(-1), '2025-01')
})

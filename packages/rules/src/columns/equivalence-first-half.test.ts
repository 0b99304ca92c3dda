import { plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { currentEdition } from '../assessment/current-edition.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { compareGenerated } from '../testing/compare-generated.ts'
import { everyRule, everyVerdict } from './rules-of-edition.ts'

const on = plainDate('2026-09-15')
const programs = [everyRule(currentEdition), everyVerdict(currentEdition)]
const values = programs.flat().length

test('前两万五千个生成的家庭，每条规则的值都相同（两半同时跑，省一半时间）', { timeout: 600_000 }, () => {
  const scenario = { on, parameters: parametersOn(on) }
  const found = compareGenerated({ seed: 20260915, households: 25_000, programs, scenario })
  expect(found.differences.slice(0, 5)).toEqual([])
  expect(found.comparisons).toBe(25_000 * values)
})

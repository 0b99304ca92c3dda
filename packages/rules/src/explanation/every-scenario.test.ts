import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { editionOf, parametersThen } from '../editions/index.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import { alsoMayQualify } from './also-may-qualify.ts'
import { nearestChange } from './nearest-change.ts'
import { reasonsInPlainChinese } from './reasons.ts'
import { resultAloud } from './short-words.ts'
import { type Told, tell } from './told.ts'
import { whatWouldChange } from './what-would-change.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

function toldIn(file: string): Told {
  const reading = readScenario(parse(readFileSync(join(folder, file), 'utf8')))
  if (!reading.ok) throw new Error(`${file}：${JSON.stringify(reading.faults)}`)
  const { facts, on, parameters, asked = ['dibao'] } = reading.scenario
  return tell(assessHousehold(facts, on, { parameters, asked }), { facts, on, parameters, asked })
}

const everySentence = (told: Told): readonly string[] => [
  ...reasonsInPlainChinese(told),
  ...whatWouldChange(told),
  ...alsoMayQualify(told),
  resultAloud(told.assessment),
]

/** Longer than this nobody follows who only listens. */
const longest = 100

function faultsOf(told: Told): readonly string[] {
  return everySentence(told).filter(
    (one) => !/[^。]。$/.test(one) || /undefined|NaN|null|\[object|members\.| {2}/.test(one) || one.length > longest,
  )
}

test.each(files)('%s：每一句都完整、读得通', (file) => {
  expect(faultsOf(toldIn(file))).toEqual([])
})

test.each(files)('%s：不符合的，说得出差在哪里；说能符合的，重新测算真的符合', (file) => {
  const told = toldIn(file)
  if (told.assessment.result === 'none') expect(whatWouldChange(told).length).toBeGreaterThan(0)
  const { parameters, asked } = told
  for (const programme of asked) {
    const nearest = nearestChange(told, programme)
    if (!nearest?.grants) continue
    const again = assessHousehold(nearest.after.facts, nearest.after.on, { parameters, asked })
    expect(verdictOn(again, programme)?.entitled).toBe('yes')
  }
})

test('2026.1 版的旧测算，照样说得出理由和怎样会改变', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../editions/assessed-by-2026.1.jsonl'), 'utf8').trim()
  for (const line of lines.split('\n')) {
    const { facts, on, assessment } = JSON.parse(line)
    const edition = editionOf(assessment.rulesVersion)
    const parameters = parametersThen(assessment.rulesVersion, on)
    expect(faultsOf(tell(assessment, { facts, on, parameters, ...(edition ? { edition } : {}) }))).toEqual([])
  }
})

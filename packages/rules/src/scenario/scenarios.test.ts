import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zeroFen } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Assessment } from '../assessment/assessment.ts'
import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import { readScenario } from './read-scenario.ts'
import { askedWords, type ExpectedVerdict, entitledWords, expectedWords, verdictNames } from './scenario.ts'

const folder = join(import.meta.dirname, '../../scenarios')
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

function scenarioIn(file: string) {
  const reading = readScenario(parse(readFileSync(join(folder, file), 'utf8')))
  if (!reading.ok) throw new Error(`${file}：${JSON.stringify(reading.faults)}`)
  return reading.scenario
}

describe('情形文件', () => {
  test('各情形都写明了预期', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.filter((file) => scenarioIn(file).expected === undefined)).toEqual([])
  })

  test('格式说明写全了每一项事实和每一个可用的词', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    const catalogues = [householdCatalogue, memberCatalogue, dwellingCatalogue, vehicleCatalogue, supporterCatalogue]
    const kinds = catalogues.flatMap((catalogue) => Object.values(catalogue))
    const words = kinds.flatMap((kind) => [kind.title, ...('words' in kind ? Object.values(kind.words) : [])])
    const named = [askedWords, verdictNames, entitledWords, expectedWords].flatMap((each) => Object.keys(each))
    expect([...words, ...named].filter((word) => !readme.includes(word))).toEqual([])
  })

  test.each(files)('%s 的结果和金额与预期一致', (file) => {
    const { facts, on, parameters, asked, expected } = scenarioIn(file)
    const assessment = assessHousehold(facts, on, { parameters, ...(asked ? { asked } : {}) })
    const { result, amountFen, missing } = assessment
    expect({ result, amountFen }).toEqual({ result: expected?.result, amountFen: expected?.amountFen })
    expect(missing.map(({ title }) => title)).toEqual(expected?.missing ?? [])
    expect(expected?.verdicts?.map((wanted) => foundFor(wanted, assessment))).toEqual(expected?.verdicts)
  })
})

/** The verdict in the form of what was expected; persons are told only where the file names some. */
function foundFor({ name, persons }: ExpectedVerdict, { programmes, benefits = [] }: Assessment): ExpectedVerdict {
  const verdict = [...programmes, ...benefits].find(({ programme }) => programme === name)
  const entitled = verdict?.persons?.filter((person) => person.entitled === 'yes') ?? []
  return {
    name,
    entitled: verdict?.entitled ?? 'not-judged',
    amountFen: verdict?.amountFen ?? zeroFen,
    ...(persons ? { persons: entitled.map(({ label }) => label) } : {}),
  }
}

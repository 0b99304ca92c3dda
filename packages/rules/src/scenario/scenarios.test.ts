import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { assessHousehold } from '../assessment/assess-household.ts'
import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import { differencesFrom } from './differences.ts'
import { readScenario } from './read-scenario.ts'
import { askedWords, entitledWords, expectedWords, verdictNames } from './scenario.ts'

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

  test.each(files)('%s 的结果、金额和各项与预期一致', (file) => {
    const { facts, on, parameters, asked, expected } = scenarioIn(file)
    const assessment = assessHousehold(facts, on, { parameters, ...(asked ? { asked } : {}) })
    expect(expected && differencesFrom(expected, assessment)).toEqual([])
  })
})

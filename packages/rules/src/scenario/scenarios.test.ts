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
import { readScenario } from './read-scenario.ts'

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
    expect(words.filter((word) => !readme.includes(word))).toEqual([])
  })

  test.each(files)('%s 的结果和金额与预期一致', (file) => {
    const { facts, on, parameters, expected } = scenarioIn(file)
    const { result, amountFen, missing } = assessHousehold(facts, on, { parameters })
    expect({ result, amountFen }).toEqual({ result: expected?.result, amountFen: expected?.amountFen })
    expect(missing.map(({ title }) => title)).toEqual(expected?.missing ?? [])
  })
})

import fs from 'node:fs'
import path from 'node:path'
import { assessHousehold, differencesFrom, readScenario, type Scenario } from '@jzt/rules'
import { parse } from 'yaml'
import { root } from '../../tools/run-command.ts'

const folder = path.join(root, 'packages/rules/scenarios')

/** The families of the scenario files. */
export function readFamilies(): readonly Scenario[] {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.sort().map((file) => {
    const reading = readScenario(parse(fs.readFileSync(path.join(folder, file), 'utf8')))
    if (!reading.ok) throw new Error(`${file}: ${reading.faults.map(({ message }) => message).join('; ')}`)
    return reading.scenario
  })
}

/** The first family whom the rules as they stand do not give what its file says; undefined when all are served right. */
export const wronged = (families: readonly Scenario[]): Scenario | undefined =>
  families.find((family) => !isServedRight(family))

function isServedRight({ facts, on, parameters, asked, expected }: Scenario): boolean {
  if (!expected) return true
  try {
    const assessment = assessHousehold(facts, on, { parameters, ...(asked ? { asked } : {}) })
    return differencesFrom(expected, assessment).length === 0
  } catch {
    // A rule that can no longer be computed is noticed as well as one that gives something else.
    return false
  }
}

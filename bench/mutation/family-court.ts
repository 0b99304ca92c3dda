import fs from 'node:fs'
import path from 'node:path'
import { assessHousehold, differencesFrom, readScenario, type Scenario } from '@jzt/rules'
import { parse } from 'yaml'
import { root } from '../../tools/run-command.ts'

const folder = path.join(root, 'packages/rules/scenarios')

/** The families of the scenario files. */
export function readFamilies(): Scenario[] {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.sort().map((file) => {
    const reading = readScenario(parse(fs.readFileSync(path.join(folder, file), 'utf8')))
    if (!reading.ok) throw new Error(`${file}: ${reading.faults.map(({ message }) => message).join('; ')}`)
    return reading.scenario
  })
}

/** Whether the rules, as they stand, do not give some family what its file says. Who was wronged last is asked first. */
export function isAnyoneWronged(families: Scenario[]): boolean {
  const at = families.findIndex((family) => !isServedRight(family))
  if (at > 0) families.unshift(...families.splice(at, 1))
  return at >= 0
}

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

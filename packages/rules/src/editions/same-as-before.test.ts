import { chance } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import edition2026dot1 from '../../editions/2026.1.json' with { type: 'json' }
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { readEdition, rulesOf } from '../assessment/edition-file.ts'
import { householdWithNothing, memberWithNothing, plainSupporter } from '../facts/blank.ts'
import type { HouseholdFacts, SupporterFacts } from '../facts/household-facts.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { today } from '../testing/a-family.ts'
import { boundariesOf } from '../testing/boundaries.ts'
import { generatedHousehold } from '../testing/generated-household.ts'

const edition = readEdition(edition2026dot1)
const rules = Object.values(rulesOf(edition))

/** "members.wage" */
const asked = new Set(
  [...JSON.stringify(edition2026dot1).matchAll(/"scope":"(\w+)","name":"(\w+)"/g)].map(
    ([, scope, name]) => `${scope}.${name}`,
  ),
)

/** The facts that 2026.1 asks for as they are; for those that came later, what is said of a family nobody asked. */
const asIn2026dot1 = <Facts extends object>(scope: string, facts: Facts, blank: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      fact?.known === undefined || asked.has(`${scope}.${name}`) ? fact : blank[name as keyof Facts],
    ]),
  ) as Facts

function before(facts: HouseholdFacts): HouseholdFacts {
  const { members, dwellings, vehicles, supporters, findings, ...own } = facts
  const {
    members: _,
    dwellings: _d,
    vehicles: _v,
    supporters: _s,
    findings: _f,
    ...blank
  } = householdWithNothing('declared')
  const one = (supporter: SupporterFacts) =>
    asIn2026dot1('supporters', supporter, plainSupporter(supporter.id, supporter.label, 'declared'))
  return {
    ...asIn2026dot1('household', own, blank),
    members: members.map((person) =>
      asIn2026dot1('members', person, memberWithNothing(person.id, person.label, 'declared')),
    ),
    dwellings,
    vehicles,
    supporters: supporters.known ? { ...supporters, value: supporters.value.map(one) } : supporters,
    findings,
  }
}

const verdicts = (facts: HouseholdFacts, assessing: Parameters<typeof assessHousehold>[2]) => {
  const assessment = assessHousehold(facts, today, assessing)
  return (['dibao', 'marginal'] as const).map((programme) => {
    const verdict = verdictOn(assessment, programme)
    return verdict && [verdict.entitled, verdict.amountFen]
  })
}

describe('2026.2 与 2026.1', () => {
  test('没有填新事实的家庭，低保和低保边缘的结果、金额与上一版相同', () => {
    const boundaries = boundariesOf(rules, parametersOn(today), today)
    const luck = chance(2026)
    for (let count = 0; count < 400; count += 1) {
      const facts = before(generatedHousehold(luck, boundaries))
      expect(verdicts(facts, {}), JSON.stringify(facts)).toEqual(verdicts(facts, { edition }))
    }
  })
})

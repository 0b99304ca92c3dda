import { chance, plainDate } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { currentEdition } from '../assessment/current-edition.ts'
import { everyRule } from '../columns/rules-of-edition.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { boundariesOf } from '../testing/boundaries.ts'
import { generatedHousehold } from '../testing/generated-household.ts'
import { explainer, quietly } from './explain.ts'
import type { Outcome } from './outcome.ts'

const on = plainDate('2026-09-15')
const parameters = parametersOn(on)
const rules = everyRule(currentEdition)
const boundaries = boundariesOf(
  rules.map(({ of }) => of),
  parameters,
  on,
)

/** What it comes to, without the lines. A family of nobody is refused by both, and says so by throwing. */
function outcomeOf(judging: () => Outcome): unknown {
  try {
    const outcome = judging()
    return outcome.known ? outcome.value : outcome.missing
  } catch (error) {
    return (error as Error).message
  }
}

test('不解释的测算与解释的测算：每条规则、每位家庭成员，结果和缺少的事实都一样', () => {
  const luck = chance(2_709)
  let unknowns = 0
  for (let count = 0; count < 150; count += 1) {
    const grounds = { facts: generatedHousehold(luck, boundaries), parameters, on }
    const [told, quiet] = [explainer(grounds), quietly(grounds)]
    for (const { rule, scope } of rules) {
      const subjects = scope === 'household' ? [undefined] : grounds.facts.members.map(({ id }) => id)
      if (scope !== 'household' && scope !== 'members') continue
      const expected = subjects.map((memberId) => outcomeOf(() => told(rule, memberId)))
      expect(subjects.map((memberId) => outcomeOf(() => quiet(rule, memberId)))).toEqual(expected)
      unknowns += expected.filter(Array.isArray).length
    }
  }
  expect(unknowns).toBeGreaterThan(1_000)
})

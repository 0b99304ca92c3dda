import { amountMarks, compile, type Output, truthMarks } from '../columns/compile.ts'
import { factsAsked } from '../columns/facts-asked.ts'
import type { Scenario } from '../columns/lower.ts'
import { populationWriter, rowOf } from '../columns/population-writer.ts'
import type { RuleColumn } from '../columns/rules-of-edition.ts'
import { type Explain, type Explanation, explainer } from '../expression/explain.ts'
import type { Scalar } from '../expression/expression.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'

/** What both ways of running the rules came to. */
export interface Equivalence {
  readonly comparisons: number
  readonly differences: readonly Difference[]
}

/** One value in which the compiled loop and the interpreter differ. */
export interface Difference {
  readonly household: number
  readonly rule: string
  readonly explained: Answer
  readonly compiled: Answer
}

type Answer = Scalar | 'unknown' | 'defect'

/** Runs rules over households by the interpreter and by the compiled loop, and compares every value. `compiled` may differ on purpose. */
export function compareBoth(
  households: readonly HouseholdFacts[],
  wanted: readonly RuleColumn[],
  scenario: Scenario,
  compiled: Scenario = scenario,
): Equivalence {
  const writer = populationWriter(factsAsked(wanted.map(({ of }) => of)))
  for (const facts of households) writer.add(rowOf(facts))
  const loop = compile(wanted, [compiled], writer.finish())
  loop.run(0, households.length)

  const differences: Difference[] = []
  households.forEach((facts, household) => {
    const explain = explainer({ facts, parameters: scenario.parameters, on: scenario.on })
    wanted.forEach((rule, column) => {
      const expected = explained(explain, rule, facts)
      const found = answer(loop.outputs[column] as Output, household)
      if (expected !== found) differences.push({ household, rule: rule.name, explained: expected, compiled: found })
    })
  })
  return { comparisons: households.length * wanted.length, differences }
}

function explained(explain: Explain, { of, rule, scope }: RuleColumn, facts: HouseholdFacts): Answer {
  try {
    if (scope === 'members') return overMembers(facts.members.map(({ id }) => explain<number | boolean>(rule, id)))
    const explanation = explain(of)
    return explanation.known ? explanation.value : 'unknown'
  } catch (error) {
    if (error instanceof RangeError) return 'defect'
    throw error
  }
}

/** Asked of one member after another, the interpreter need not explain the whole sum again. */
function overMembers(each: readonly Explanation<number | boolean>[]): Answer {
  let sum = 0
  for (const one of each) {
    if (!one.known) return 'unknown'
    sum += Number(one.value)
  }
  return sum
}

function answer({ values, truth }: Output, household: number): Answer {
  const value = values[household] as number
  if (truth)
    return value === truthMarks.defect ? 'defect' : value === truthMarks.unknown ? 'unknown' : value === truthMarks.yes
  if (value === amountMarks.defect) return 'defect'
  return value === amountMarks.unknown ? 'unknown' : value
}

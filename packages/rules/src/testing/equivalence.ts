import { amountMarks, compile, type Output, truthMarks } from '../columns/compile.ts'
import { factsAsked } from '../columns/facts-asked.ts'
import { populationWriter, rowOf } from '../columns/population-writer.ts'
import type { RuleColumn } from '../columns/rules-of-edition.ts'
import type { Scenario } from '../columns/scenario.ts'
import { explainer, quietly } from '../expression/explain.ts'
import type { ExpressionNode, Scalar } from '../expression/expression.ts'
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

/** Rules that are compiled together: what else is asked for decides what a loop may leave out, so every rule asked for hides that. */
export type Programs = readonly (readonly RuleColumn[])[]

type Answer = Scalar | 'unknown' | 'defect'

/** One household in so many is explained in full; the others are judged by the same walk without its words. */
const explainedOneIn = 8

/**
 * Runs rules over households by the interpreter and by the compiled loop, and compares every value. `compiled` may differ on
 * purpose. Judging without words stops at what decides, and so meets fewer defects: where it differs, the explanation counts.
 */
export function compareBoth(
  households: readonly HouseholdFacts[],
  programs: Programs,
  scenario: Scenario,
  compiled: Scenario = scenario,
): Equivalence {
  const wanted = programs.flat()
  const writer = populationWriter(factsAsked(wanted.map(({ of }) => of)))
  for (const facts of households) writer.add(rowOf(facts))
  const population = writer.finish()
  const outputs = programs.flatMap((program) => {
    const loop = compile(program, [compiled], population)
    loop.run(0, households.length)
    return loop.outputs
  })

  const differences: Difference[] = []
  households.forEach((facts, household) => {
    const grounds = { facts, parameters: scenario.parameters, on: scenario.on }
    const judge: Judge = household % explainedOneIn === 0 ? explainer(grounds) : quietly(grounds)
    wanted.forEach((rule, column) => {
      const found = answer(outputs[column] as Output, household)
      if (judged(judge, rule, facts) === found) return
      const expected = judged(explainer(grounds), rule, facts)
      if (expected !== found) differences.push({ household, rule: rule.name, explained: expected, compiled: found })
    })
  })
  return { comparisons: households.length * wanted.length, differences }
}

type Judged = { readonly known: true; readonly value: Scalar } | { readonly known: false }
type Judge = (expression: ExpressionNode, memberId?: string) => Judged

function judged(judge: Judge, { of, rule, scope }: RuleColumn, facts: HouseholdFacts): Answer {
  try {
    if (scope === 'members') return overMembers(facts.members.map(({ id }) => judge(rule, id)))
    const found = judge(of)
    return found.known ? found.value : 'unknown'
  } catch (error) {
    if (error instanceof RangeError) return 'defect'
    throw error
  }
}

/** Asked of one member after another, the interpreter need not explain the whole sum again. */
function overMembers(each: readonly Judged[]): Answer {
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

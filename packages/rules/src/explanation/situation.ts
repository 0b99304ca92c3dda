import type { PlainDate } from '@jzt/kernel'
import { quietly } from '../expression/explain.ts'
import type { Expression, ExpressionNode, RuleNode } from '../expression/expression.ts'
import type { Outcome } from '../expression/outcome.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Told } from './told.ts'

/** A family's facts on a day, as they are or as they might become. */
export interface Situation {
  readonly told: Told
  readonly facts: HouseholdFacts
  readonly on: PlainDate
}

const assessed = new WeakMap<Told, Situation>()

/** The family as it was assessed; the same one each time, so that what was judged of it is remembered. */
export function asAssessed(told: Told): Situation {
  const before = assessed.get(told)
  if (before) return before
  const situation = { told, facts: told.facts, on: told.on }
  assessed.set(told, situation)
  return situation
}

type Judging = (expression: ExpressionNode, memberId?: string) => Outcome

const judged = new WeakMap<Situation, Judging>()

/** What an expression comes to in a situation, by the rules and parameters of the assessment. */
export function outcomeIn(situation: Situation, expression: ExpressionNode, memberId?: string): Outcome {
  const before = judged.get(situation)
  if (before) return before(expression, memberId)
  const { told, facts, on } = situation
  const judging = quietly({ facts, parameters: told.parameters, on })
  judged.set(situation, judging)
  return judging(expression, memberId)
}

/** A condition of the household, or of one member: what must hold, and the rule that gives it its name. */
export interface Condition {
  readonly test: Expression<boolean>
  readonly rule: RuleNode
  readonly memberId?: string | undefined
}

/** Whether a condition is met in a situation. */
export function metIn({ test, memberId }: Condition, situation: Situation): 'yes' | 'no' | 'unknown' {
  const outcome = outcomeIn(situation, test, memberId)
  if (!outcome.known) return 'unknown'
  return outcome.value === true ? 'yes' : 'no'
}

/** Whether a condition is known to be met. */
export const holds = (condition: Condition, situation: Situation): boolean => metIn(condition, situation) === 'yes'

/** A figure of the edition in a situation; undefined where it is not known or the edition has no such figure. */
export function figureIn(name: string, situation: Situation): number | undefined {
  const rule = situation.told.edition.figures.find((figure) => figure.name === name)?.rule
  const outcome = rule && outcomeIn(situation, rule)
  return outcome?.known ? Number(outcome.value) : undefined
}

import type { PlainDate } from '@jzt/kernel'
import { explain, explainer } from '../expression/explain.ts'
import type { Expression, RuleNode } from '../expression/expression.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Told } from './told.ts'

/** A family's facts on a day, as they are or as they might become. */
export interface Situation {
  readonly told: Told
  readonly facts: HouseholdFacts
  readonly on: PlainDate
}

/** The family as it was assessed. */
export const asAssessed = (told: Told): Situation => ({ told, facts: told.facts, on: told.on })

/** A condition of the household, or of one member: what must hold, and the rule that gives it its name. */
export interface Condition {
  readonly test: Expression<boolean>
  readonly rule: RuleNode
  readonly memberId?: string
}

/** Whether a condition is met in a situation, by the rules and parameters of the assessment. */
export function metIn({ test, memberId }: Condition, { told, facts, on }: Situation): 'yes' | 'no' | 'unknown' {
  const explained = explainer({ facts, parameters: told.parameters, on })(test, memberId)
  if (!explained.known) return 'unknown'
  return explained.value ? 'yes' : 'no'
}

/** Whether a condition is known to be met. */
export const holds = (condition: Condition, situation: Situation): boolean => metIn(condition, situation) === 'yes'

/** A figure of the edition in a situation; undefined where it is not known or the edition has no such figure. */
export function figureIn(name: string, { told, facts, on }: Situation): number | undefined {
  const rule = told.edition.figures.find((figure) => figure.name === name)?.rule
  const explained = rule && explain(rule, { facts, parameters: told.parameters, on })
  return explained?.known ? explained.value : undefined
}

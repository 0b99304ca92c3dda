import { explainer } from '../expression/explain.ts'
import type { Rule, Scalar } from '../expression/expression.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterName } from '../parameters/parameter.ts'
import { today } from './a-family.ts'
import { withValues } from './with-values.ts'

interface Judging {
  readonly memberId?: string
  readonly values?: Partial<Record<ParameterName, number | null>>
}

/** What one rule comes to for a family or one of its members on the tests' day; the titles of what is missing where it is open. */
export function judged<Value extends Scalar>(rule: Rule<Value>, facts: HouseholdFacts, judging: Judging = {}) {
  const { memberId, values = {} } = judging
  const explained = explainer({ facts, parameters: withValues(values), on: today })(rule, memberId)
  return explained.known ? explained.value : explained.missing.map(({ title }) => title)
}

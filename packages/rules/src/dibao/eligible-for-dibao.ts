import { socialAssistanceLaw } from '../acts.ts'
import { consumptionWithinRule } from '../consumption/consumption-within-rule.ts'
import { all, any, conditionRule } from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { inGrace } from './grace.ts'
import { incomeBelowStandard } from './income-below-standard.ts'

const basis = socialAssistanceLaw('第十八条', '第九条')

/** The conditions of 低保, in the order in which a letter names them. */
export const dibaoConditions = [
  applicantRegisteredHere,
  incomeBelowStandard,
  propertyWithinRule,
  consumptionWithinRule,
] as const

/** Income below the standard, property and spending within the rule. */
export const meetsDibaoConditions = conditionRule(
  { id: 'dibao.meets-conditions', version: 1, title: '符合最低生活保障条件', basis },
  all(...dibaoConditions),
)

/** A household that meets the conditions, or that met them and is in its grace period. */
export const eligibleForDibao = conditionRule(
  { id: 'dibao.eligible', version: 2, title: '享受最低生活保障', basis },
  any(meetsDibaoConditions, inGrace),
  ['是', '否'],
)

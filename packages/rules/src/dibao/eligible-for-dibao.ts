import { socialAssistanceLaw } from '../acts.ts'
import { all, conditionRule } from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { incomeBelowStandard } from './income-below-standard.ts'

/** The conditions of 低保, in the order in which a letter names them. */
export const dibaoConditions = [applicantRegisteredHere, incomeBelowStandard, propertyWithinRule] as const

/** Income below the standard and property within the rule. */
export const eligibleForDibao = conditionRule(
  {
    id: 'dibao.eligible',
    version: 1,
    title: '符合最低生活保障条件',
    basis: socialAssistanceLaw('第十八条', '第九条'),
  },
  all(...dibaoConditions),
)

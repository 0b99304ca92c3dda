import { chongqingConditions } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { all, any, conditionRule, isAtLeast, isOneOf, isSwitchedOn, not, parameter } from '../expression/vocabulary.ts'

/**
 * Kin who are not counted although they belong to the family: prisoners, people in compulsory rehabilitation, the declared
 * missing, conscripts where the place does not count them, and clergy after the years set. Detention before a sentence 刑拘 is not among them.
 */
export const hasLeft = conditionRule(
  { id: 'household.has-left', version: 2, title: '不计入共同生活家庭成员的情形', basis: chongqingConditions },
  any(
    isOneOf(member.absence, 'serving-sentence', 'compulsory-rehabilitation', 'declared-missing'),
    all(isOneOf(member.absence, 'conscript'), not(isSwitchedOn('household.conscripts'))),
    isAtLeast(member.clergyYears, parameter('household.clergy-years')),
  ),
  ['有', '无'],
)

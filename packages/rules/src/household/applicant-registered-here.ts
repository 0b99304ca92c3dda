import { chongqingConditions } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { all, conditionRule, countOf, isAtLeast, isOneOf } from '../expression/vocabulary.ts'

/** The applicant is registered in Chongqing; members registered elsewhere count all the same. */
export const applicantRegisteredHere = conditionRule(
  { id: 'household.applicant-registered-here', version: 1, title: '申请人具有本市户籍', basis: chongqingConditions },
  isAtLeast(countOf('members', all(isOneOf(member.relation, 'applicant'), isOneOf(member.register, 'chongqing'))), 1),
)

import { confirmationMeasures } from '../acts.ts'
import { amountRule, countOf } from '../expression/vocabulary.ts'
import { householdMember } from './household-member.ts'

/** How many people the household counts. */
export const householdSize = amountRule(
  { id: 'household.size', version: 1, title: '共同生活的家庭成员人数', basis: confirmationMeasures('第七条') },
  '人',
  countOf('members', householdMember),
)

import { confirmationMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { amountRule, plus, sumOver } from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'

/** What one member has that does not count. */
const memberNotCounted = amountRule(
  {
    id: 'income.member-not-counted',
    version: 1,
    title: '个人不计入家庭收入的款项',
    basis: confirmationMeasures('第十三条'),
  },
  'fen',
  plus(member.notCounted, member.basicPension),
)

/** Money the family has that does not count 不计入家庭收入: shown, so that nobody wonders where it went. */
export const notCounted = amountRule(
  { id: 'income.not-counted', version: 1, title: '不计入家庭收入的款项', basis: confirmationMeasures('第十三条') },
  'fen',
  sumOver('members', memberNotCounted, householdMember),
)

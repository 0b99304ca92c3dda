import { disabilitySubsidies } from '../acts.ts'
import { eligibleForDibao } from '../dibao/eligible-for-dibao.ts'
import { member } from '../expression/facts.ts'
import {
  all,
  amountRule,
  any,
  conditionRule,
  countOf,
  isAtLeast,
  isOneOf,
  not,
  parameter,
  sumOver,
} from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'
import { isMinor } from '../household/is-minor.ts'
import { certified } from './certified.ts'
import { supportedAsTekun } from './supported-as-tekun.ts'

const basis = disabilitySubsidies
const inDibao = any(isOneOf(member.aid, 'dibao'), all(householdMember, eligibleForDibao))
const paidAsOrphan = all(isMinor, member.orphan)

/**
 * 困难残疾人生活补贴: disabled people of 低保 families. Not for 特困人员 and for orphans, whose support already covers it.
 * Other groups that a district adds are its own business.
 */
export const livingSubsidy = conditionRule(
  { id: 'disability-subsidy.living', version: 1, title: '属于困难残疾人生活补贴对象', basis },
  all(certified, inDibao, not(supportedAsTekun), not(paidAsOrphan)),
  ['是', '否'],
)

/** Somebody in the family is to be paid it. */
export const hasLivingSubsidy = conditionRule(
  { id: 'disability-subsidy.has-living', version: 1, title: '家庭中有困难残疾人生活补贴对象', basis },
  isAtLeast(countOf('members', livingSubsidy), 1),
)

/** What one person is paid each month. */
export const livingPersonAmount = amountRule(
  { id: 'disability-subsidy.living-person-amount', version: 1, title: '个人困难残疾人生活补贴', basis },
  'fen',
  parameter('disability-subsidy.living'),
)

/** What the family's disabled members are paid together each month. */
export const livingAmount = amountRule(
  { id: 'disability-subsidy.living-amount', version: 1, title: '困难残疾人生活补贴', basis },
  'fen',
  sumOver('members', livingPersonAmount, livingSubsidy),
)

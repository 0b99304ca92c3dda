import { disabilitySubsidies } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  all,
  amountRule,
  conditionRule,
  countOf,
  isAtLeast,
  isAtMost,
  not,
  parameter,
  sumOver,
} from '../expression/vocabulary.ts'
import { certified } from './certified.ts'
import { supportedAsTekun } from './supported-as-tekun.ts'

const basis = disabilitySubsidies

/** 重度残疾人护理补贴: level 1 or 2 and in need of long-term care, whatever the family's income. Not for 特困人员. */
export const careSubsidy = conditionRule(
  { id: 'disability-subsidy.care', version: 1, title: '属于重度残疾人护理补贴对象', basis },
  all(certified, isAtMost(member.disabilityLevel, 2), member.needsLongTermCare, not(supportedAsTekun)),
  ['是', '否'],
)

/** Somebody in the family is to be paid it. */
export const hasCareSubsidy = conditionRule(
  { id: 'disability-subsidy.has-care', version: 1, title: '家庭中有重度残疾人护理补贴对象', basis },
  isAtLeast(countOf('members', careSubsidy), 1),
)

/** What one person is paid each month. */
export const carePersonAmount = amountRule(
  { id: 'disability-subsidy.care-person-amount', version: 1, title: '个人重度残疾人护理补贴', basis },
  'fen',
  parameter('disability-subsidy.care'),
)

/** What the family's disabled members are paid together each month. */
export const careSubsidyAmount = amountRule(
  { id: 'disability-subsidy.care-amount', version: 1, title: '重度残疾人护理补贴', basis },
  'fen',
  sumOver('members', carePersonAmount, careSubsidy),
)

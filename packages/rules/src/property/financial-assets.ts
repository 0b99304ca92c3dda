import { chongqingConditions } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { amountRule, sumOver } from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'

/** Deposits, securities, funds, commercial insurance and claims of all members. */
export const financialAssets = amountRule(
  { id: 'property.financial-assets', version: 1, title: '家庭金融资产', basis: chongqingConditions },
  'fen',
  sumOver('members', member.financialAssets, householdMember),
)

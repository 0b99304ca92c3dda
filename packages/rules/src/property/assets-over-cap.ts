import { chongqingConditions } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { member } from '../expression/facts.ts'
import {
  all,
  amountRule,
  conditionRule,
  countOf,
  isAbove,
  isAtLeast,
  isAtMost,
  not,
  parameter,
  times,
} from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'
import { householdSize } from '../household/household-size.ts'
import { financialAssets } from './financial-assets.ts'

/** The cap for the whole household: 24 times the standard for each member. */
export const assetCap = amountRule(
  { id: 'property.asset-cap', version: 1, title: '家庭金融资产限额', basis: chongqingConditions },
  'fen',
  times(parameter('property.asset-cap-multiple'), standard, householdSize),
)

/** Some districts allow more to a family with a serious illness in long treatment; 0 means that the district does not. */
const exemptForIllness = all(
  isAbove(parameter('property.illness-asset-cap'), 0),
  isAtLeast(countOf('members', all(householdMember, member.seriousIllness)), 1),
  isAtMost(financialAssets, times(parameter('property.illness-asset-cap'), householdSize)),
)

/** "超过" excludes equality: a family exactly on the cap passes. */
export const assetsOverCap = conditionRule(
  { id: 'property.assets-over-cap', version: 1, title: '人均金融资产超过限额', basis: chongqingConditions },
  all(isAbove(financialAssets, assetCap), not(exemptForIllness)),
  ['超过', '未超过'],
)

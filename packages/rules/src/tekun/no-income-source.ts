import { tekunMeasures } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { member } from '../expression/facts.ts'
import { all, amountRule, conditionRule, isBelow, minus, notBelowZero, plus, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { businessIncome } from '../income/business-income.ts'
import { farmIncome } from '../income/farm-income.ts'
import { wageIncome } from '../income/wage-income.ts'
import { monthsOfYear } from '../income/yearly-income.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'

const basis = tekunMeasures('第六条')

/** Transfers without old-age allowance and medical reimbursements, and the resident pension without its basic part. */
const countedTransfers = plus(
  notBelowZero(minus(member.transfers, member.transfersTekunIgnores)),
  notBelowZero(minus(member.residentPension, member.basicPension)),
)

/** What one person has of his own, by the narrower count that 特困 asks for. 优待抚恤金 never enters income anywhere. */
export const tekunIncome = amountRule(
  { id: 'tekun.income', version: 1, title: '个人月收入（特困口径，不含农业）', basis },
  'fen',
  plus(wageIncome, businessIncome, member.propertyIncome, notBelowZero(minus(countedTransfers, member.supportPaid))),
)

/**
 * "低于" excludes equality. The farm belongs to the household: each member has an equal share of it. Both sides are
 * multiplied by the months and the members, so that nothing is divided.
 */
const incomeBelowStandard = conditionRule(
  { id: 'tekun.income-below-standard', version: 1, title: '个人收入低于当地低保标准', basis },
  isBelow(
    plus(times(monthsOfYear, tekunIncome, householdSize), farmIncome),
    times(monthsOfYear, standard, householdSize),
  ),
)

/** 无生活来源: own income below the 低保 standard, and the family's property within the rule. */
export const noIncomeSource = conditionRule(
  { id: 'tekun.no-income-source', version: 1, title: '无生活来源', basis },
  all(incomeBelowStandard, propertyWithinRule),
)

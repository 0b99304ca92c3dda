import { marginalFamilies } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { amountRule, conditionRule, divide, isBelow, parameter, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from '../income/yearly-income.ts'

/** The line for people to read; the comparison below does not divide. */
export const marginalLine = amountRule(
  { id: 'marginal.line', version: 1, title: '低保边缘收入线', basis: marginalFamilies },
  'fen',
  divide(times(standard, parameter('marginal.ratio')), 100, 'half-up'),
)

/** "低于" excludes equality here too: exactly one and a half times the standard is not marginal. */
export const incomeBelowMarginalLine = conditionRule(
  { id: 'marginal.income-below-line', version: 1, title: '家庭人均收入低于低保边缘收入线', basis: marginalFamilies },
  isBelow(times(100, yearlyIncome), times(parameter('marginal.ratio'), monthsOfYear, standard, householdSize)),
)

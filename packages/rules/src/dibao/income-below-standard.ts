import { socialAssistanceLaw } from '../acts.ts'
import { conditionRule, isBelow, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from '../income/yearly-income.ts'
import { standard } from './standard.ts'

/**
 * "低于" excludes equality: a household exactly on the standard does not qualify.
 * A year's sums are compared, not monthly shares: dividing first rounds, and can move a family across the line.
 */
export const incomeBelowStandard = conditionRule(
  {
    id: 'dibao.income-below-standard',
    version: 1,
    title: '家庭人均收入低于当地最低生活保障标准',
    basis: socialAssistanceLaw('第十八条', '第九条'),
  },
  isBelow(yearlyIncome, times(monthsOfYear, standard, householdSize)),
)

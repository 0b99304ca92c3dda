import { chongqingConditions } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { conditionRule, isAtMost, parameter, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from '../income/yearly-income.ts'

/** "不超过" includes equality: a family exactly on three times the standard passes. A year's sums are compared. */
export const incomeWithinSpecialLine = conditionRule(
  {
    id: 'single.income-within-special-line',
    version: 1,
    title: '家庭人均收入不超过低保标准的三倍（本市特别规定）',
    basis: chongqingConditions,
  },
  isAtMost(times(100, yearlyIncome), times(parameter('single.special-ratio'), monthsOfYear, standard, householdSize)),
)

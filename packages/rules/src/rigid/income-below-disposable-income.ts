import { rigidFamilies } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { amountRule, cases, conditionRule, isBelow, isOneOf, parameter, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { yearlyIncome } from '../income/yearly-income.ts'

/** What a resident of the place had to spend last year, town or country, as the statistics office published it. */
export const disposableIncome = amountRule(
  { id: 'rigid.disposable-income', version: 1, title: '上年度当地居民人均可支配收入', basis: rigidFamilies },
  'fen',
  cases(
    [[isOneOf(household.standardArea, 'urban'), parameter('rigid.disposable-income.urban')]],
    parameter('rigid.disposable-income.rural'),
  ),
)

/** "低于" excludes equality. Both sides are sums of a year, so nothing is divided. */
export const incomeBelowDisposableIncome = conditionRule(
  {
    id: 'rigid.income-below-disposable-income',
    version: 1,
    title: '家庭人均收入低于上年度当地人均可支配收入',
    basis: rigidFamilies,
  },
  isBelow(yearlyIncome, times(disposableIncome, householdSize)),
)

import { chongqingRegulation } from '../acts.ts'
import { amountRule, divide, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from './yearly-income.ts'

/** For people to read. Nothing is decided on it: a rounded share could move a family across the line. */
export const perCapitaIncome = amountRule(
  { id: 'income.per-capita', version: 1, title: '家庭人均月收入', basis: chongqingRegulation('第十二条') },
  'fen',
  divide(yearlyIncome, times(monthsOfYear, householdSize), 'half-up'),
)

/** The household's average monthly income, farming included. For people to read, like the share of each member. */
export const averageMonthlyIncome = amountRule(
  { id: 'income.average-monthly', version: 1, title: '家庭月均收入', basis: chongqingRegulation('第十二条') },
  'fen',
  divide(yearlyIncome, monthsOfYear, 'half-up'),
)

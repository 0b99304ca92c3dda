import { chongqingRegulation } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { amountRule, minus, notBelowZero } from '../expression/vocabulary.ts'

/** Farming of the last 12 months less its direct cost, kept as a year's sum; a bad year counts as nothing, not as a debt. */
export const farmIncome = amountRule(
  { id: 'income.farm', version: 1, title: '近12个月农业净收入', basis: chongqingRegulation('第十二条') },
  'fen',
  notBelowZero(minus(household.farmRevenue, household.farmCost)),
)

import { assumption } from '../acts.ts'
import { eligibleForDibao } from '../dibao/eligible-for-dibao.ts'
import { all, any, conditionRule } from '../expression/vocabulary.ts'
import { eligibleAsMarginal } from '../marginal/eligible-as-marginal.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { incomeBelowDisposableIncome } from '../rigid/income-below-disposable-income.ts'
import { isSudden } from './hardship.ts'

/**
 * Nobody's means are asked for in an emergency. For a great cost the places whose texts were found ask for an income below
 * last year's disposable income and property within the rule; who is in 低保 or marginal need not be asked again.
 */
export const meansWithinRule = conditionRule(
  {
    id: 'temporary.means-within-rule',
    version: 1,
    title: '急难型不问收入财产；支出型收入财产符合规定',
    basis: assumption('支出型的收入财产条件'),
  },
  any(isSudden, eligibleForDibao, eligibleAsMarginal, all(incomeBelowDisposableIncome, propertyWithinRule)),
)

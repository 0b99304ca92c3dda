import { confirmationMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { amountRule, minus, notBelowZero } from '../expression/vocabulary.ts'

/** Receipts less costs, depreciation and production tax; a loss does not reduce other income. */
export const businessIncome = amountRule(
  { id: 'income.business', version: 1, title: '经营净收入', basis: confirmationMeasures('第十三条') },
  'fen',
  notBelowZero(minus(member.businessRevenue, member.businessCost)),
)

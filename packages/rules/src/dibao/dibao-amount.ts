import { socialAssistanceLaw } from '../acts.ts'
import { amountRule, plus } from '../expression/vocabulary.ts'
import { baseAmount } from './base-amount.ts'
import { classifiedIncrease } from './classified-increase.ts'

/** What an eligible household is paid each month. */
export const dibaoAmount = amountRule(
  { id: 'dibao.amount', version: 1, title: '月最低生活保障金', basis: socialAssistanceLaw('第十八条', '第十二条') },
  'fen',
  plus(baseAmount, classifiedIncrease),
)

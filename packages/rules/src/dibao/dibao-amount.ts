import { socialAssistanceLaw } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { amountRule, cases, plus } from '../expression/vocabulary.ts'
import { baseAmount } from './base-amount.ts'
import { classifiedIncrease } from './classified-increase.ts'
import { meetsDibaoConditions } from './eligible-for-dibao.ts'

/** What an eligible household is paid each month; in the grace period what it was paid before. */
export const dibaoAmount = amountRule(
  { id: 'dibao.amount', version: 2, title: '月最低生活保障金', basis: socialAssistanceLaw('第十八条', '第十二条') },
  'fen',
  cases([[meetsDibaoConditions, plus(baseAmount, classifiedIncrease)]], household.paidAmount),
)

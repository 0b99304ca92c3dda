import { confirmationMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { amountRule, minus, notBelowZero, plus } from '../expression/vocabulary.ts'

/**
 * Pensions and regular transfers less maintenance paid to others. Of the resident pension 城乡居民养老金
 * the centrally set basic part is not counted: of 250 yuan with a basic part of 145 yuan, 105 count.
 */
export const transferIncome = amountRule(
  { id: 'income.transfer', version: 1, title: '转移净收入', basis: confirmationMeasures('第十三条') },
  'fen',
  notBelowZero(
    minus(plus(member.transfers, notBelowZero(minus(member.residentPension, member.basicPension))), member.supportPaid),
  ),
)

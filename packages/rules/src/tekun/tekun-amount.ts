import { destitutePeople } from '../acts.ts'
import { amountRule, parameter, plus, sumOver } from '../expression/vocabulary.ts'
import { tekunPerson } from './eligible-for-tekun.ts'
import { careAmount } from './self-care.ts'

/** Basic living standard 基本生活标准 and care standard 照料护理标准 of one person. */
export const tekunPersonAmount = amountRule(
  { id: 'tekun.person-amount', version: 1, title: '个人月特困供养金', basis: destitutePeople },
  'fen',
  plus(parameter('tekun.base'), careAmount),
)

/** What all 特困人员 of the family are paid each month. */
export const tekunAmount = amountRule(
  { id: 'tekun.amount', version: 1, title: '月特困供养金', basis: destitutePeople },
  'fen',
  sumOver('members', tekunPersonAmount, tekunPerson),
)

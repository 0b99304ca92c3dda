import { assumption } from '../acts.ts'
import { amountRule, parameter } from '../expression/vocabulary.ts'

/** How long a marginal family is recognised before it has to ask anew. */
export const marginalValidity = amountRule(
  { id: 'marginal.validity', version: 1, title: '认定有效期', basis: assumption('低保边缘家庭的有效期') },
  '个月',
  parameter('marginal.validity-months'),
)

import { chongqingConditions } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { conditionRule, isAbove } from '../expression/vocabulary.ts'

/** A shop of one's own, let out or self-run. */
export const ownsShop = conditionRule(
  { id: 'property.owns-shop', version: 1, title: '有自营或出租的商铺', basis: chongqingConditions },
  isAbove(household.shops, 0),
  ['有', '无'],
)

import { assumption } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { any, conditionRule, isAtLeast, not, parameter } from '../expression/vocabulary.ts'

/** The same cause is helped with once in the months set: full months, so the same day a year later is enough. */
export const notRepeated = conditionRule(
  {
    id: 'temporary.not-repeated',
    version: 1,
    title: '规定间隔内未因同一原因获得过临时救助',
    basis: assumption('同一原因再次救助的间隔'),
  },
  any(not(household.aidedForSameCause), isAtLeast(household.monthsSinceSameAid, parameter('temporary.repeat-months'))),
)

import { socialAssistanceLaw } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { conditionRule, isOneOf } from '../expression/vocabulary.ts'

/**
 * The law names the place of the emergency, the process also the places of the register and of residence: all three accept,
 * and the place of the emergency may not refuse. Where the applicant is registered is no condition of its own.
 */
export const placeAccepts = conditionRule(
  {
    id: 'temporary.place-accepts',
    version: 1,
    title: '向户籍地、居住地或者急难发生地申请',
    basis: socialAssistanceLaw('第三十七条', '第四十八条'),
  },
  isOneOf(household.placeOfRequest, 'register', 'residence', 'emergency'),
)

import { socialAssistanceLaw } from '../acts.ts'
import { all, conditionRule, not } from '../expression/vocabulary.ts'
import { assetsOverCap } from './assets-over-cap.ts'
import { companyStandsInTheWay } from './company-stands-in-the-way.ts'
import { ownsShop } from './owns-shop.ts'
import { ownsVehicle } from './owns-vehicle.ts'
import { tooManyDwellings } from './too-many-dwellings.ts'

/** Nothing the family owns is on the exclusion list. */
export const propertyWithinRule = conditionRule(
  {
    id: 'property.within-rule',
    version: 1,
    title: '家庭财产状况符合规定',
    basis: socialAssistanceLaw('第十八条', '第九条'),
  },
  all(not(assetsOverCap), not(tooManyDwellings), not(ownsShop), not(ownsVehicle), not(companyStandsInTheWay)),
)

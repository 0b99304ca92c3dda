import type { Lever } from './lever.ts'
import { fewerAssets, lessIncome, lessIncomeOfOne, moreSpending } from './money.ts'
import { nextBirthday, recognised, registeredHere, supportersUnable } from './person.ts'
import { fewerDwellings, fewerVehicles, withoutBusiness } from './property.ts'

export type { Change } from './lever.ts'

/**
 * Everything about a family that may become different, in the order in which it is tried: what was spent before what is
 * earned, because only 刚性支出 asks for it; a date that comes by itself before a certificate that somebody has to have.
 */
export const levers: readonly Lever[] = [
  moreSpending,
  lessIncome,
  lessIncomeOfOne,
  fewerAssets,
  fewerVehicles,
  fewerDwellings,
  withoutBusiness,
  registeredHere,
  supportersUnable,
  nextBirthday,
  recognised,
]

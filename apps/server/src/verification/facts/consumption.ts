import type { Application } from '@jzt/contract'
import { type Fen, sumFen } from '@jzt/kernel'
import { type HouseholdFacts, known, type MemberFacts } from '@jzt/rules'

type Item = NonNullable<Application['consumption']>[number]

const declared = 'declared'
const homes = { 'built-home': 'built', 'bought-home': 'bought', renovation: 'renovated' } as const
type Home = keyof typeof homes
type HomeItem = Item & { kind: Home }

const isHome = (item: Item): item is HomeItem => item.kind in homes

type Spent = Pick<HouseholdFacts, 'consumptionAsked' | 'homeSpending' | 'homeSpendingReason' | 'utilities'>

/** A family that was not asked has not said "none": then nothing more is stated. */
export function householdConsumption({ consumption, utilities }: Application): Partial<Spent> {
  const monthly = utilities ? { utilities: known(utilities.monthlyFen, declared) } : {}
  if (!consumption) return { consumptionAsked: known('not-asked', declared), ...monthly }
  const home = weightiest(consumption.filter(isHome))
  return {
    ...monthly,
    consumptionAsked: known('asked', declared),
    homeSpending: known(home ? homes[home.kind] : 'none', declared),
    homeSpendingReason: known(home?.because ?? 'none', declared),
  }
}

/** The rule reads one home: of several the one that no circumstance excuses. */
const weightiest = (items: readonly HomeItem[]): HomeItem | undefined =>
  items.find(({ because }) => because === undefined) ?? items[0]

/** What one member spends on schools abroad, private school and insurance. */
export function declaredConsumption(
  { consumption }: Application,
  key: string,
): Partial<Pick<MemberFacts, 'studiesAbroad' | 'privateSchoolFee' | 'insurancePremium'>> {
  if (!consumption) return {}
  const own = consumption.filter(({ memberKey }) => memberKey === key)
  const yearly = (kind: Item['kind']): Fen =>
    sumFen(own.filter((item) => item.kind === kind).map(({ yearlyFen }) => yearlyFen ?? (0 as Fen)))
  return {
    studiesAbroad: known(
      own.some(({ kind }) => kind === 'study-abroad'),
      declared,
    ),
    privateSchoolFee: known(yearly('private-school'), declared),
    insurancePremium: known(yearly('insurance'), declared),
  }
}

import { formatAmount } from '../../expression/formatted.ts'
import { type Fact, known } from '../../facts/fact.ts'
import type { DwellingFacts, HouseholdFacts, VehicleFacts } from '../../facts/household-facts.ts'
import { type Condition, holds, type Situation } from '../situation.ts'
import { firstThatHelps, type Lever } from './lever.ts'

const withFacts = (situation: Situation, changed: Partial<HouseholdFacts>): Situation => ({
  ...situation,
  facts: { ...situation.facts, ...changed },
})

const listed = <Thing>(fact: Fact<readonly Thing[]>): readonly Thing[] => (fact.known ? fact.value : [])

/** The vehicles that stand in the way each by itself; the others may stay. */
export const fewerVehicles: Lever = (condition, situation) => {
  const vehicles = listed(situation.facts.vehicles)
  const only = (kept: readonly VehicleFacts[]) => withFacts(situation, { vehicles: known(kept, 'determined') })
  if (vehicles.length === 0 || !holds(condition, only([]))) return undefined
  const blocking = vehicles.filter((vehicle) => !holds(condition, only([vehicle])))
  const after = only(vehicles.filter((vehicle) => !blocking.includes(vehicle)))
  return holds(condition, after) ? { words: `不再拥有${blocking.map(named).join('、')}`, after } : undefined
}

const typeWords = {
  car: '汽车',
  truck: '货车',
  ship: '船舶',
  'construction-machine': '工程机械',
  'farm-machine': '大型农机',
}

function named({ label, type }: VehicleFacts): string {
  const word = type.known ? (typeWords as Readonly<Record<string, string>>)[type.value] : undefined
  return word && word !== label ? `${label}（${word}）` : label
}

/** One home less, the smallest that will do; where one is not enough, as many as it takes, the largest first. */
export const fewerDwellings: Lever = (condition, situation) => {
  const homes = listed(situation.facts.dwellings).toSorted((one, other) => areaOf(one) - areaOf(other))
  const without = (gone: readonly DwellingFacts[]) => ({
    words: `${gone.map(placed).join('、')}不再归您家所有`,
    after: withFacts(situation, {
      dwellings: known(
        homes.filter((home) => !gone.includes(home)),
        'determined',
      ),
    }),
  })
  const single = homes.map((home) => without([home]))
  const several = homes.map((_, count) => without(homes.slice(homes.length - count - 1)))
  return firstThatHelps(condition, [...single, ...several])
}

const areaOf = ({ area }: DwellingFacts): number => (area.known ? area.value : 0)
const placed = (home: DwellingFacts): string =>
  home.area.known ? `${home.label}（${formatAmount(home.area.value, 'area')}）` : home.label

/** No shop any more, or a company that an officer finds to be in nobody's way. */
export const withoutBusiness: Lever = (condition: Condition, situation) =>
  firstThatHelps(condition, [
    { words: '不再自营或出租商铺', after: withFacts(situation, { shops: known(0, 'determined') }) },
    {
      words: '名下企业注销，或者经认定不影响家庭财产',
      after: withFacts(situation, { companyAccepted: known(true, 'determined') }),
    },
  ])

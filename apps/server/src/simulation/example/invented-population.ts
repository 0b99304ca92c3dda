import { type Chance, chance, type DivisionCode } from '@jzt/kernel'
import { type AskedFact, codesOf, type HouseholdRow, type ReadFact } from '@jzt/rules/columns'
import { type GroupedPerson, type Grouping, groupingOf } from '../snapshot/grouping.ts'
import { type InventedPerson, inventedPeople } from './invented-people.ts'
import { type Row, sometimes } from './row.ts'

/** A household as a snapshot takes it. */
export interface InventedHousehold {
  readonly row: HouseholdRow
  readonly district: DivisionCode
  readonly grouping: Grouping
}

const districts = Array.from({ length: 38 }, (_, at) => String(500_101 + at))

/**
 * Invented households in the shares of a city's poor: most live alone or in pairs, four in ten heads are old, one in eight
 * people is disabled, one in a hundred answers is missing. The same seed gives the same city.
 */
export function* inventedHouseholds(households: number, seed = 2026): Generator<InventedHousehold> {
  const luck = chance(seed)
  for (let at = 0; at < households; at += 1) yield household(luck)
}

function household(luck: Chance): InventedHousehold {
  const area = luck.percent(35) ? 'urban' : 'rural'
  const members = inventedPeople(luck)
  const row = {
    own: read(ownFacts(luck, area)),
    lists: {
      members: members.map(({ facts }) => read(facts)),
      dwellings: Array.from({ length: luck.oneOf([0, 1, 1, 1, 1, 1, 1, 1, 1, 2]) }, () => read(dwelling(luck))),
      vehicles: luck.percent(0.6) ? undefined : some(luck, 6, vehicle),
      supporters: some(luck, 25, supporter),
    },
  }
  const sex = luck.percent(46) ? 'woman' : 'man'
  return { row, district: luck.oneOf(districts), grouping: groupingOf(members.map(grouped), area, sex) }
}

const grouped = ({ age, disabilityLevel }: InventedPerson): GroupedPerson => ({ age, disabilityLevel })

const some = (luck: Chance, percent: number, of: (luck: Chance) => Row): readonly ReadFact[] =>
  luck.percent(percent) ? [read(of(luck))] : []

function ownFacts(luck: Chance, area: 'urban' | 'rural'): Row {
  const farms = area === 'rural' ? 60 : 2
  return {
    standardArea: area,
    farmRevenue: sometimes(luck, farms, 1_500_000),
    farmCost: sometimes(luck, farms, 500_000),
    shops: luck.percent(0.5) ? 1 : 0,
    companies: luck.percent(0.5) ? 1 : 0,
    medicalSpending: sometimes(luck, 20, 3_000_000),
    educationSpending: sometimes(luck, 8, 1_000_000),
    rehabilitationSpending: sometimes(luck, 4, 500_000),
    utilities: 5_000 + luck.below(30_000),
    paidAmount: sometimes(luck, 40, 110_000),
  }
}

const dwelling = (luck: Chance): Row => ({
  area: 3_000 + luck.below(12_000),
  danger: luck.percent(4) ? luck.oneOf(['C', 'D']) : 'none',
})

const vehicle = (luck: Chance): Row => ({
  type: luck.oneOf(['car', 'car', 'truck', 'two-wheel-motorcycle', 'two-wheel-motorcycle', 'disabled-vehicle']),
  presentValue: luck.below(6_000_000),
  scrapped: Number(luck.percent(5)),
})

const supporter = (luck: Chance): Row => ({
  householdIncome: luck.below(1_500_000),
  householdSize: 1 + luck.below(5),
  supportedPeople: 1 + luck.below(3),
  agreedAmount: sometimes(luck, 10, 100_000),
  unable: Number(luck.percent(20)),
  ownIncome: luck.below(800_000),
  propertyWithinRule: Number(luck.percent(60)),
  age: 25 + luck.below(50),
})

/** What a row does not name is "none" where the fact has one, and else not known: few families are asked for everything. */
const read =
  (row: Row): ReadFact =>
  (fact) =>
    fact.name in row ? numberOf(row[fact.name], fact) : noneOf(fact)

function numberOf(value: number | string | undefined, { kind }: AskedFact): number | undefined {
  return typeof value === 'string' ? codesOf(kind)?.indexOf(value) : value
}

function noneOf({ kind }: AskedFact): number | undefined {
  if (kind.none === undefined) return undefined
  return kind.kind === 'code' ? codesOf(kind)?.indexOf(kind.none) : Number(kind.none)
}

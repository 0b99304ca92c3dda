import type { Chance, PlainDate } from '@jzt/kernel'
import type { Scalar } from '../expression/expression.ts'
import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import { type Fact, known, unknown } from '../facts/fact.ts'
import type { FactKind } from '../facts/fact-kind.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Boundaries } from './boundaries.ts'

type Catalogue = Readonly<Record<string, FactKind>>

interface Making {
  readonly chance: Chance
  readonly boundaries: Boundaries
  /** How many of a hundred facts are not known. */
  readonly unknownPercent: number
}

/**
 * One family at random, with values on and beside every boundary. It is made from the catalogues alone, so that a fact added
 * there is varied here without a word more. Two in three families have no unknown fact at all.
 */
export function generatedHousehold(chance: Chance, boundaries: Boundaries): HouseholdFacts {
  const making: Making = { chance, boundaries, unknownPercent: chance.oneOf([0, 0, 0, 0, 1, 5]) }
  const size = chance.oneOf([0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 5, 6])
  const members = Array.from({ length: size }, (_, index) => entry(index, memberCatalogue, making))
  const applicant = members[0]
  if (applicant && !chance.percent(5)) members[0] = { ...applicant, relation: known('applicant', 'declared') }
  return {
    ...factsOf(householdCatalogue, making),
    members,
    dwellings: list(dwellingCatalogue, [0, 1, 1, 2, 3], making),
    vehicles: list(vehicleCatalogue, [0, 0, 0, 1, 2], making),
    supporters: list(supporterCatalogue, [0, 0, 1, 2], making),
    findings: [],
  } as unknown as HouseholdFacts
}

type Entry = Readonly<Record<string, unknown>>

const entry = (index: number, catalogue: Catalogue, making: Making): Entry => ({
  id: `e${index}`,
  label: `第${index + 1}项`,
  ...factsOf(catalogue, making),
})

function list(catalogue: Catalogue, lengths: readonly number[], making: Making): Fact<readonly Entry[]> {
  if (making.chance.percent(making.unknownPercent)) return unknown('no-answer')
  const length = making.chance.oneOf(lengths)
  return known(
    Array.from({ length }, (_, index) => entry(index, catalogue, making)),
    'verified',
  )
}

const factsOf = (catalogue: Catalogue, making: Making): Readonly<Record<string, Fact<Scalar>>> =>
  Object.fromEntries(Object.entries(catalogue).map(([name, kind]) => [name, fact(kind, making)]))

function fact(kind: FactKind, making: Making): Fact<Scalar> {
  const { chance, unknownPercent } = making
  if (chance.percent(unknownPercent)) return unknown(chance.oneOf(['not-stated', 'no-answer', 'not-covered', 'error']))
  // Most facts of a family are "none": only so does the one that is not reach its boundary by itself.
  if (kind.none !== undefined && chance.percent(65)) return known(kind.none, 'declared')
  return known(anyValue(kind, making), 'verified')
}

function anyValue(kind: FactKind, { chance, boundaries }: Making): Scalar {
  switch (kind.kind) {
    case 'money':
      return chance.percent(70)
        ? chance.oneOf(boundaries.money)
        : chance.below(chance.oneOf([1_000, 200_000, 5_000_000]))
    case 'count':
      return chance.oneOf(boundaries.counts)
    case 'area':
      return chance.percent(60) ? chance.oneOf(boundaries.areas) : chance.below(40_000)
    case 'yes-no':
      return chance.percent(50)
    case 'date':
      return chance.percent(70) ? chance.oneOf(boundaries.dates) : randomDate(chance)
    case 'code':
      return chance.oneOf(Object.keys(kind.words))
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

const randomDate = (chance: Chance): PlainDate =>
  `${1930 + chance.below(97)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}` as PlainDate

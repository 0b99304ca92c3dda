import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from './catalogue.ts'
import { type FactSource, known, type UnknownReason, unknown } from './fact.ts'
import type { FactKind, FactsOf } from './fact-kind.ts'
import type { DwellingFacts, HouseholdFacts, MemberFacts, SupporterFacts, VehicleFacts } from './household-facts.ts'

type Catalogue = Readonly<Record<string, FactKind>>

const everyFact = <Kinds extends Catalogue>(catalogue: Kinds, fact: (kind: FactKind) => unknown): FactsOf<Kinds> =>
  Object.fromEntries(Object.entries(catalogue).map(([name, kind]) => [name, fact(kind)])) as unknown as FactsOf<Kinds>

/** A person of whom nothing is known yet. */
export const unknownMember = (id: string, label: string, reason: UnknownReason = 'not-stated'): MemberFacts => ({
  id,
  label,
  ...everyFact(memberCatalogue, () => unknown(reason)),
})

/** A family of whom nothing is known yet, without members. */
export const unknownHousehold = (reason: UnknownReason = 'not-stated'): HouseholdFacts => ({
  ...everyFact(householdCatalogue, () => unknown(reason)),
  members: [],
  dwellings: unknown(reason),
  vehicles: unknown(reason),
  supporters: unknown(reason),
  findings: [],
})

/** Says of every fact with a natural "none" that there is none, as `source` states; the others stay not stated. */
const noneOf = <Kinds extends Catalogue>(catalogue: Kinds, source: FactSource): FactsOf<Kinds> =>
  everyFact(catalogue, (kind) => (kind.none === undefined ? unknown('not-stated') : known(kind.none, source)))

/** A person who, as `source` states, has nothing: no income, no assets, no disability. Relation and birth stay to be stated. */
export const memberWithNothing = (id: string, label: string, source: FactSource): MemberFacts => ({
  id,
  label,
  ...noneOf(memberCatalogue, source),
})

/** A dwelling that is not dangerous; its area stays to be stated. */
export const plainDwelling = (id: string, label: string, source: FactSource): DwellingFacts => ({
  id,
  label,
  ...noneOf(dwellingCatalogue, source),
})

/** A vehicle in use and worth nothing; its type stays to be stated. */
export const plainVehicle = (id: string, label: string, source: FactSource): VehicleFacts => ({
  id,
  label,
  ...noneOf(vehicleCatalogue, source),
})

/** An able supporter without a court's amount; the household's size stays to be stated. */
export const plainSupporter = (id: string, label: string, source: FactSource): SupporterFacts => ({
  id,
  label,
  ...noneOf(supporterCatalogue, source),
})

/** A family that, as `source` states, owns nothing and farms nothing. Standard and members stay to be stated. */
export const householdWithNothing = (source: FactSource): HouseholdFacts => ({
  ...noneOf(householdCatalogue, source),
  members: [],
  dwellings: known([], source),
  vehicles: known([], source),
  supporters: known([], source),
  findings: [],
})

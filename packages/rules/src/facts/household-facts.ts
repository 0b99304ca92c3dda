import type {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from './catalogue.ts'
import type { Fact } from './fact.ts'
import type { FactsOf } from './fact-kind.ts'

/** `label` is what trace and letter call the person or thing (张三, 子女一, 住房二): never an identity number. */
interface Named {
  readonly id: string
  readonly label: string
}

/** One person named in the application. */
export type MemberFacts = Named & FactsOf<typeof memberCatalogue>

/** One dwelling that the family owns. */
export type DwellingFacts = Named & FactsOf<typeof dwellingCatalogue>

/** One vehicle in the family's name. */
export type VehicleFacts = Named & FactsOf<typeof vehicleCatalogue>

/** One supporter outside the household. */
export type SupporterFacts = Named & FactsOf<typeof supporterCatalogue>

/** Two sources that disagree; a person must resolve it before an opinion is written. */
export interface Finding {
  readonly code: 'sources-disagree' | 'register-silent'
  /** The member, dwelling … it concerns; absent when it concerns the household. */
  readonly memberId?: string
  /** Name of the fact in its catalogue. */
  readonly fact: string
  readonly title: string
  /** What the family said, as people read it. */
  readonly stated: string
  /** What was found, as people read it. */
  readonly found: string
}

/**
 * Everything a rule may ask about a family. Nothing is optional: what nobody has answered is `unknown(…)`.
 * The lists of dwellings, vehicles and supporters are facts themselves: a silent land register is not "no home".
 */
export type HouseholdFacts = FactsOf<typeof householdCatalogue> & {
  readonly members: readonly MemberFacts[]
  readonly dwellings: Fact<readonly DwellingFacts[]>
  readonly vehicles: Fact<readonly VehicleFacts[]>
  readonly supporters: Fact<readonly SupporterFacts[]>
  /** Contradictions found by `reconcile`; carried into the assessment. */
  readonly findings: readonly Finding[]
}

import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import type { FactKind, ValueOf } from '../facts/fact-kind.ts'
import type { Expression, Scope } from './expression.ts'

type Handles<Catalogue> = { readonly [Name in keyof Catalogue]: Expression<ValueOf<Catalogue[Name]>> }

const handles = <Catalogue extends Readonly<Record<string, FactKind>>>(scope: Scope, catalogue: Catalogue) =>
  Object.fromEntries(
    Object.entries(catalogue).map(([name, kind]) => [name, { op: 'fact', scope, name, kind }]),
  ) as unknown as Handles<Catalogue>

/** The household's own facts, as rules write them: `household.farmRevenue`. */
export const household = handles('household', householdCatalogue)
/** The facts of the member looked at, inside a sum or count over members. */
export const member = handles('members', memberCatalogue)
/** The facts of the dwelling looked at. */
export const dwelling = handles('dwellings', dwellingCatalogue)
/** The facts of the vehicle looked at. */
export const vehicle = handles('vehicles', vehicleCatalogue)
/** The facts of the supporter looked at. */
export const supporter = handles('supporters', supporterCatalogue)

import type { PlainDate } from '@jzt/kernel'
import {
  dwellingCatalogue,
  type Fact,
  type FactSource,
  type HouseholdFacts,
  householdCatalogue,
  known,
  memberCatalogue,
  supporterCatalogue,
  unknown,
  vehicleCatalogue,
} from '@jzt/rules'
import type { AskedFact, HouseholdRow, ReadFact } from '@jzt/rules/columns'

type Kind = AskedFact['kind']
type Scope = AskedFact['scope']

const catalogues: Readonly<Record<Scope, Readonly<Record<string, Kind>>>> = {
  household: householdCatalogue,
  members: memberCatalogue,
  dwellings: dwellingCatalogue,
  vehicles: vehicleCatalogue,
  supporters: supporterCatalogue,
}
const source: FactSource = 'verified'

/** The facts of a row of columns, as the interpreter reads them: the same family, told at length. */
export function factsOfRow({ own, lists }: HouseholdRow): HouseholdFacts {
  const list = (scope: Exclude<Scope, 'household'>): Fact<readonly object[]> => {
    const entries = lists[scope]
    if (!entries) return unknown('no-answer')
    const told = entries.map((read, at) => ({ id: `${scope}-${at}`, label: `第${at + 1}项`, ...factsOf(scope, read) }))
    return known(told, source)
  }
  const members = list('members')
  return {
    ...factsOf('household', own),
    members: members.known ? members.value : [],
    dwellings: list('dwellings'),
    vehicles: list('vehicles'),
    supporters: list('supporters'),
    findings: [],
  } as unknown as HouseholdFacts
}

const factsOf = (scope: Scope, read: ReadFact): Readonly<Record<string, Fact<unknown>>> =>
  Object.fromEntries(
    Object.entries(catalogues[scope]).map(([name, kind]) => {
      const value = read({ key: `${scope}.${name}`, scope, name, kind })
      return [name, value === undefined ? unknown('not-stated') : known(spoken(value, kind), source)]
    }),
  )

/** A column's number as the fact it stands for. */
function spoken(value: number, kind: Kind): unknown {
  if (kind.kind === 'code') return Object.keys(kind.words)[value]
  if (kind.kind === 'yes-no') return value === 1
  if (kind.kind !== 'date') return value
  const text = String(value)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as PlainDate
}

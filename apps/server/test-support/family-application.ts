import type { ApplicationPages } from '@jzt/contract'
import type { Family, Person } from '@jzt/sandbox'

const keyOf = (family: Family, person: Person): string => `m${family.members.indexOf(person) + 1}`

type Item<Page extends keyof ApplicationPages> =
  NonNullable<ApplicationPages[Page]> extends readonly (infer Each)[] ? Each : never

/** The application as a family of the sandbox fills it in: what it conceals stays out. */
export function applicationOf(family: Family): ApplicationPages {
  const each = <Page extends keyof ApplicationPages>(
    items: (person: Person, memberKey: string) => readonly Item<Page>[],
  ) => family.members.flatMap((person) => items(person, keyOf(family, person)))
  return {
    registered: { village: family.registered, line: family.addressLine },
    living: { village: family.living, line: family.addressLine },
    area: family.area,
    contactPhone: family.members[0].phone ?? '023-63850001',
    members: family.members.map((person) => memberOf(family, person)),
    income: [...each<'income'>(incomeOf), ...farmOf(family)],
    assets: each<'assets'>((person, memberKey) =>
      (person.deposits ?? []).map(({ balance }) => ({ memberKey, kind: 'deposit', amountFen: balance })),
    ),
    dwellings: each<'dwellings'>((person, memberKey) =>
      (person.dwellings ?? [])
        .filter(({ declared }) => declared !== false)
        .map(({ line, areaSquareMetres, dangerGrade }) => ({
          memberKey,
          address: line,
          areaSquareMetres,
          ...(dangerGrade ? { dangerGrade } : {}),
        })),
    ),
    vehicles: each<'vehicles'>((person, memberKey) =>
      (person.vehicles ?? [])
        .filter(({ declared }) => declared !== false)
        .map(({ kind, plate, presentValue }) => ({ memberKey, kind, plate, presentValueFen: presentValue })),
    ),
    spending: [],
    reasons: { kinds: ['illness'], words: '' },
    nearKin: [...(family.nearKin ?? [])],
    documents: [],
  }
}

function memberOf(family: Family, person: Person): Item<'members'> {
  const { name, idNumber, relation, occupation, schooling, absence, disability, seriousIllness, livesTogether, phone } =
    person
  return {
    key: keyOf(family, person),
    name,
    idNumber,
    relation,
    occupation,
    livesTogether,
    ...(phone ? { phone } : {}),
    ...(schooling ? { schooling } : {}),
    ...(absence ? { absence } : {}),
    ...(disability ? { disability } : {}),
    ...(seriousIllness ? { seriousIllness } : {}),
  }
}

const incomeOf = (person: Person, memberKey: string): Item<'income'>[] => [
  ...(person.job
    ? [{ memberKey, kind: 'wage' as const, grossFen: person.job.monthlyWage, per: 'month' as const }]
    : []),
  ...(person.pension
    ? [
        {
          memberKey,
          kind: 'pension' as const,
          grossFen: person.pension.monthly,
          per: 'month' as const,
          basicPensionFen: person.pension.basic,
        },
      ]
    : []),
]

const farmOf = ({ farm }: Family): Item<'income'>[] =>
  farm ? [{ memberKey: 'm1', kind: 'farm', grossFen: farm.grossYearly, costFen: farm.costYearly, per: 'year' }] : []

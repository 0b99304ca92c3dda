import type { Application } from '@jzt/contract'
import type { DocumentId } from '@jzt/kernel'
import type { Family, Person } from '@jzt/sandbox/people'

/** What this family writes into its application when it states everything as it is, except what it keeps back. */
export function applicationOf(family: Family): Application {
  const members = family.members.map((person, index) => ({ person, key: `m${index + 1}` }))
  const each = <Item>(items: (person: Person, key: string) => readonly Item[]): Item[] =>
    members.flatMap(({ person, key }) => [...items(person, key)])
  return {
    registered: { village: family.registered, line: family.addressLine },
    living: { village: family.living, line: family.addressLine },
    area: family.area,
    contactPhone: family.members[0].phone ?? '023-63000000',
    members: members.map(({ person, key }) => declaredMember(person, key)),
    income: [...each(declaredIncome), ...farmIncome(family)],
    assets: each((person, memberKey) =>
      (person.deposits ?? []).map(({ balance }) => ({ memberKey, kind: 'deposit' as const, amountFen: balance })),
    ),
    dwellings: each((person, memberKey) =>
      (person.dwellings ?? [])
        .filter(({ declared }) => declared !== false)
        .map(({ line, areaSquareMetres, dangerGrade }) => ({
          memberKey,
          address: line,
          areaSquareMetres,
          ...(dangerGrade ? { dangerGrade } : {}),
        })),
    ),
    vehicles: each((person, memberKey) =>
      (person.vehicles ?? [])
        .filter(({ declared }) => declared !== false)
        .map(({ kind, plate, presentValue }) => ({ memberKey, kind, plate, presentValueFen: presentValue })),
    ),
    spending: [],
    reasons: { kinds: ['other'], words: '' },
    nearKin: [...(family.nearKin ?? [])],
    documents: [] as { documentId: DocumentId; kind: 'other' }[],
  }
}

function declaredMember(person: Person, key: string): Application['members'][number] {
  const { name, idNumber, relation, occupation, livesTogether, phone, schooling, absence, disability } = person
  return {
    key,
    name,
    idNumber,
    relation,
    occupation,
    livesTogether,
    ...(phone ? { phone } : {}),
    ...(schooling ? { schooling } : {}),
    ...(absence ? { absence } : {}),
    ...(disability ? { disability } : {}),
    ...(person.seriousIllness ? { seriousIllness: person.seriousIllness } : {}),
  }
}

function declaredIncome({ job, pension }: Person, memberKey: string): Application['income'] {
  const wage = job ? [{ memberKey, kind: 'wage' as const, grossFen: job.monthlyWage, per: 'month' as const }] : []
  if (!pension) return wage
  const basic = pension.scheme === 'resident' ? { basicPensionFen: pension.basic } : {}
  return [...wage, { memberKey, kind: 'pension', grossFen: pension.monthly, per: 'month', ...basic }]
}

const farmIncome = ({ farm }: Family): Application['income'] =>
  farm ? [{ memberKey: 'm1', kind: 'farm', grossFen: farm.grossYearly, costFen: farm.costYearly, per: 'year' }] : []

import {
  type ApplicationMember,
  type ApplicationPages,
  capacityMatters,
  careMatters,
  longTermCareMatters,
  supportersMatter,
  togetherMatters,
} from '@jzt/contract'
import { ageOn, type PlainDate } from '@jzt/kernel'
import { addressIn, type Family, type Person } from '@jzt/sandbox'

type Income = NonNullable<ApplicationPages['income']>[number]
type Reason = NonNullable<ApplicationPages['reasons']>['kinds'][number]

const keyAt = (index: number): string => `m${index + 1}`

/** The application as the family itself would fill it in: what it declares, which is not always what is true. */
export function declaredPages(family: Family, today: PlainDate): ApplicationPages {
  const each = <Item>(list: (person: Person, memberKey: string) => readonly Item[]): Item[] =>
    family.members.flatMap((person, index) => list(person, keyAt(index)))
  const { area, registered, living, addressLine } = family
  const asking = { programmes: [...(family.asks ?? (['dibao'] as const))] }
  const members = family.members.map((person, index) => memberOf(person, keyAt(index), today))
  return {
    asking,
    area,
    registered: { village: registered, line: addressLine },
    living: { village: living, line: addressLine },
    // A landline of the village for those without a phone.
    contactPhone: family.members[0].phone ?? '023-00000199',
    members,
    income: [...each(incomeOf), ...farmOf(family)],
    assets: each(({ deposits = [] }, memberKey) =>
      deposits.map(({ balance }) => ({ memberKey, kind: 'deposit' as const, amountFen: balance })),
    ),
    dwellings: each(({ dwellings = [] }, memberKey) =>
      dwellings
        .filter(({ declared }) => declared !== false)
        .map(({ line, areaSquareMetres, dangerGrade }) => ({
          memberKey,
          address: addressIn(living, line),
          areaSquareMetres,
          ...(dangerGrade ? { dangerGrade } : {}),
        })),
    ),
    vehicles: each(({ vehicles = [] }, memberKey) =>
      vehicles
        .filter(({ declared }) => declared !== false)
        .map(({ kind, plate, presentValue }) => ({ memberKey, kind, plate, presentValueFen: presentValue })),
    ),
    spending: (family.spending ?? []).map(({ kind, yearly, of }) => ({
      memberKey: keyAt(of),
      kind,
      yearlyFen: yearly,
    })),
    ...needOf(family),
    ...(supportersMatter({ asking, members }, today) ? { supporters: [...(family.supporters ?? [])] } : {}),
    consumption: [],
    reasons: reasonsOf(family),
    nearKin: family.nearKin ? [...family.nearKin] : [],
    documents: [],
  }
}

function memberOf(person: Person, key: string, today: PlainDate): ApplicationMember {
  const { name, idNumber, relation, phone, occupation, livesTogether } = person
  const { schooling, absence, disability, seriousIllness } = person
  const age = ageOn(person.birth, today)
  const member: ApplicationMember = {
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
    ...(seriousIllness ? { seriousIllness } : {}),
    ...(age >= 16 && age < 60 ? { ableToWork: occupation !== 'unable' } : {}),
    ...(livesTogether && togetherMatters(person) ? { togetherForYear: true } : {}),
  }
  // Who is frail is asked; of the invented people nobody lies in bed, and a grown child lives on the parents.
  const frail = careMatters({}, member, today) ? { bedridden: 'no' as const, keptByKin: relation === 'child' } : {}
  return {
    ...member,
    ...frail,
    ...(longTermCareMatters(member) ? { longTermCare: true } : {}),
    ...(capacityMatters(member, today) ? { noCivilCapacity: false } : {}),
  }
}

function incomeOf({ job, pension }: Person, memberKey: string): Income[] {
  return [
    ...(job ? [{ memberKey, kind: 'wage', grossFen: job.monthlyWage, per: 'month', note: job.employer } as const] : []),
    ...(pension ? [pensionOf(pension, memberKey)] : []),
  ]
}

const pensionOf = ({ scheme, monthly, basic }: NonNullable<Person['pension']>, memberKey: string): Income => ({
  memberKey,
  kind: 'pension',
  grossFen: monthly,
  per: 'month',
  ...(scheme === 'resident' ? { basicPensionFen: basic } : {}),
})

const farmOf = ({ farm }: Family): Income[] =>
  farm ? [{ memberKey: keyAt(0), kind: 'farm', grossFen: farm.grossYearly, costFen: farm.costYearly, per: 'year' }] : []

/** 临时救助: what happened and where help is asked for. */
function needOf({
  need,
  living,
  addressLine,
  members,
  registeredOutside,
}: Family): Pick<ApplicationPages, 'temporary' | 'registeredOutside'> {
  if (!need) return {}
  const { kind, filedAt, cause, words, cost } = need
  const emergency = filedAt === 'emergency' ? { emergency: { village: living, line: addressLine } } : {}
  const affected = members.map((_, index) => keyAt(index))
  return {
    temporary: {
      kind,
      filedAt,
      ...emergency,
      words,
      cause,
      affected,
      ...(cost === undefined ? {} : { costFen: cost }),
    },
    ...(registeredOutside ? { registeredOutside } : {}),
  }
}

const causes: readonly (readonly [Reason, (person: Person) => unknown])[] = [
  ['illness', ({ seriousIllness }) => seriousIllness],
  ['disability', ({ disability }) => disability],
  ['old-age', ({ occupation }) => occupation === 'retired'],
  ['no-work', ({ occupation }) => occupation === 'unemployed' || occupation === 'caring'],
  ['schooling', ({ occupation }) => occupation === 'student'],
]

function reasonsOf({ members }: Family): NonNullable<ApplicationPages['reasons']> {
  const kinds = causes.filter(([, holds]) => members.some((person) => holds(person))).map(([kind]) => kind)
  return { kinds: kinds.length > 0 ? kinds : ['other'], words: '家里收入少，日常开支有困难，请帮帮我们。' }
}

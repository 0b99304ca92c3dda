import { type Application, capacityMatters } from '@jzt/contract'
import { type Fen, type PlainDate, readIdNumber, roundToFen, sumFen } from '@jzt/kernel'
import { type Fact, known, type MemberFacts, unknown, unknownMember } from '@jzt/rules'
import {
  type DeclaredMember,
  declaredCost,
  declaredMonthly,
  declaredPension,
  transferKinds,
  wasAsked,
} from '../known-family.ts'
import { declaredConsumption } from './consumption.ts'

const declared = 'declared'
type ValueOfFact<Name extends keyof MemberFacts> = MemberFacts[Name] extends infer F
  ? F extends { known: true; value: infer V }
    ? V
    : never
  : never

const relations: Readonly<Record<DeclaredMember['relation'], ValueOfFact<'relation'>>> = {
  self: 'applicant',
  spouse: 'spouse',
  child: 'child',
  parent: 'parent',
  grandchild: 'grandchild',
  grandparent: 'grandparent',
  sibling: 'sibling',
  // No duty of support by the Civil Code between these.
  'child-in-law': 'unrelated',
  'parent-in-law': 'unrelated',
  other: 'unrelated',
}

const studies: Readonly<Record<NonNullable<DeclaredMember['schooling']>, ValueOfFact<'study'>>> = {
  preschool: 'preschool',
  compulsory: 'school',
  'upper-secondary': 'school',
  undergraduate: 'college',
  postgraduate: 'postgraduate',
}

const absences: Readonly<Record<NonNullable<DeclaredMember['absence']>, ValueOfFact<'absence'>>> = {
  prison: 'serving-sentence',
  detained: 'detained',
  'compulsory-rehabilitation': 'compulsory-rehabilitation',
  missing: 'declared-missing',
  conscript: 'conscript',
  clergy: 'none', // told by the years
}

/** Full months together that count as a year, and the most that "not yet a year" can be. */
const together = { year: 12, less: 11 } as const

/** Full months in bed: the least of half a year and more, the most of less than half a year. */
const monthsInBed = { no: 0, 'under-half-year': 5, 'half-year': 6 } as const

/**
 * What the application says of one person. It starts from a person of whom nothing is known: what the form does not ask
 * is "not stated" and never "none".
 */
export function declaredFacts(application: Application, member: DeclaredMember, submittedOn: PlainDate): MemberFacts {
  const read = readIdNumber(member.idNumber)
  return {
    ...unknownMember(member.memberId, member.name),
    relation: known(relations[member.relation], declared),
    birth: read.ok ? known(read.birth, declared) : unknown('not-stated'),
    ...declaredRegister(application, member),
    ...declaredLiving(member),
    ...declaredHealth(member),
    noCivilCapacity: declaredCapacity(member, submittedOn),
    study: studyOf(member),
    ...(wasAsked(application, 'assets')
      ? { financialAssets: known(declaredAssets(application, member.key), declared) }
      : {}),
    ...(wasAsked(application, 'income') ? declaredIncome(application, member.key) : {}),
    ...declaredDeductions(application, member.key),
    ...declaredConsumption(application, member.key),
  }
}

/** The applicant states where he is registered; of the others the register tells. */
const declaredRegister = (
  { registeredOutside }: Application,
  { relation }: DeclaredMember,
): Pick<MemberFacts, 'register'> => ({
  register:
    relation === 'self' ? known(registeredOutside ? 'elsewhere' : 'chongqing', declared) : unknown('not-stated'),
})

const declaredLiving = (member: DeclaredMember) =>
  ({
    absence: known(member.absence ? absences[member.absence] : 'none', declared),
    clergyYears: member.absence === 'clergy' ? stated(member.clergyYears) : known(0, declared),
    monthsTogether: known(livesWithFamily(member) ? monthsTogether(member) : 0, declared),
    cannotLiveAlone: known(cannotLiveAlone(member), declared),
  }) as const

/** A plain yes of the form of before is read as the year that the rule asks for. */
const monthsTogether = ({ togetherForYear }: DeclaredMember): number =>
  togetherForYear === false ? together.less : together.year

const declaredHealth = ({ disability, seriousIllness, bedridden, keptByKin, longTermCare }: DeclaredMember) =>
  ({
    disability: known(disability?.kind ?? 'none', declared),
    disabilityLevel: known(disability?.level ?? 0, declared),
    seriousIllness: known(Boolean(seriousIllness), declared),
    bedriddenMonths: stated(bedridden && monthsInBed[bedridden]),
    keptByKin: keptByKin === undefined ? unknown('not-stated') : known(keptByKin, declared),
    needsLongTermCare: longTermCare === undefined ? unknown('not-stated') : known(longTermCare, declared),
  }) as const

/**
 * A court's judgment is the fact (民法典 第二十四条), never a kind of disability: what the family says of it, and where it was
 * to be asked and was not, nothing. Everybody else has full capacity until a court says otherwise (第十八条).
 */
function declaredCapacity(member: DeclaredMember, submittedOn: PlainDate): Fact<boolean> {
  if (member.noCivilCapacity !== undefined) return known(member.noCivilCapacity, declared)
  return capacityMatters(member, submittedOn) ? unknown('not-stated') : known(false, declared)
}

const stated = (value: number | undefined): Fact<number> =>
  value === undefined ? unknown('not-stated') : known(value, declared)

/** A share in a company is counted as a company, not as money. */
const declaredAssets = ({ assets }: Application, key: string): Fen =>
  sumFen(
    assets.filter(({ memberKey, kind }) => memberKey === key && kind !== 'company').map(({ amountFen }) => amountFen),
  )

/** A postgraduate lives where he studies: of full-time students only those up to a bachelor's degree belong to the household. */
const livesWithFamily = ({ livesTogether, schooling }: DeclaredMember): boolean =>
  livesTogether && schooling !== 'postgraduate'

const cannotLiveAlone = ({ occupation, disability }: DeclaredMember): boolean =>
  occupation === 'unable' || (disability !== undefined && disability.level <= 2)

function studyOf({ schooling, occupation }: DeclaredMember): MemberFacts['study'] {
  if (schooling) return known(studies[schooling], declared)
  if (occupation === 'preschool') return known('preschool', declared)
  return occupation === 'student' ? unknown('not-stated') : known('none', declared)
}

function declaredIncome(application: Application, key: string) {
  const pension = declaredPension(application, key)
  const transfers = declaredMonthly(application, key, ...transferKinds)
  const ignored = declaredMonthly(application, key, 'old-age-allowance')
  return {
    wage: known(declaredMonthly(application, key, 'wage'), declared),
    // The pay stated stands until a visit finds that it cannot be proven.
    wageUnproven: known(false, declared),
    businessRevenue: known(declaredMonthly(application, key, 'business'), declared),
    businessCost: known(declaredCost(application, key, 'business'), declared),
    propertyIncome: known(declaredMonthly(application, key, 'property'), declared),
    transfers: known(sumFen([transfers, pension.other]), declared),
    // The form of before had no line of its own for the old-age allowance.
    transfersTekunIgnores: application.consumption ? known(ignored, declared) : unknown('not-stated'),
    residentPension: known(pension.resident, declared),
    basicPension: known(pension.basic, declared),
  } as const
}

/** What lowers the income is claimed by the family or recognised by the survey: what nobody claims is not deducted. */
const declaredDeductions = (application: Application, key: string) =>
  ({
    employmentCost: known(declaredCost(application, key, 'wage'), declared),
    supportPaid: known(roundToFen(spent(application, 'support-paid', key) / 12), declared),
    notCounted: known(0 as Fen, declared),
  }) as const

/** What was paid for one kind of thing over the year, for one member or for all. */
export const spent = ({ spending }: Application, kind: Application['spending'][number]['kind'], key?: string): Fen =>
  sumFen(
    spending
      .filter((item) => item.kind === kind && (key === undefined || item.memberKey === key))
      .map(({ yearlyFen }) => yearlyFen),
  )

import type { Application } from '@jzt/contract'
import { readIdNumber, sumFen } from '@jzt/kernel'
import { known, type MemberFacts, memberWithNothing, unknown } from '@jzt/rules'
import { type DeclaredMember, declaredCost, declaredMonthly, declaredPension } from '../known-family.ts'

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
  clergy: 'none', // told by the years, which the form does not ask: see below
}

/** The form asks whether they live together, the rule for how long: a plain yes is read as the year that it asks for. */
const longEnoughMonths = 12

/** What the application says of one person. */
export function declaredFacts(application: Application, member: DeclaredMember): MemberFacts {
  const read = readIdNumber(member.idNumber)
  return {
    ...memberWithNothing(member.memberId, member.name, declared),
    relation: known(relations[member.relation], declared),
    birth: read.ok ? known(read.birth, declared) : unknown('not-stated'),
    absence: known(member.absence ? absences[member.absence] : 'none', declared),
    clergyYears: member.absence === 'clergy' ? unknown('not-stated') : known(0, declared),
    monthsTogether: known(livesWithFamily(member) ? longEnoughMonths : 0, declared),
    cannotLiveAlone: known(cannotLiveAlone(member), declared),
    study: studyOf(member),
    disability: known(member.disability?.kind ?? 'none', declared),
    disabilityLevel: known(member.disability?.level ?? 0, declared),
    seriousIllness: known(Boolean(member.seriousIllness), declared),
    financialAssets: known(
      sumFen(application.assets.filter(({ memberKey }) => memberKey === member.key).map(({ amountFen }) => amountFen)),
      declared,
    ),
    ...declaredIncome(application, member.key),
  }
}

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
  const transfers = declaredMonthly(application, key, 'support', 'transfer', 'other')
  return {
    wage: known(declaredMonthly(application, key, 'wage'), declared),
    employmentCost: known(declaredCost(application, key, 'wage'), declared),
    businessRevenue: known(declaredMonthly(application, key, 'business'), declared),
    businessCost: known(declaredCost(application, key, 'business'), declared),
    propertyIncome: known(declaredMonthly(application, key, 'property'), declared),
    transfers: known(sumFen([transfers, pension.other]), declared),
    residentPension: known(pension.resident, declared),
    basicPension: known(pension.basic, declared),
  } as const
}

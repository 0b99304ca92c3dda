import { type Fen, sumFen } from '@jzt/kernel'
import {
  type Fact,
  type HouseholdFacts,
  known,
  type MemberFacts,
  type Report,
  reconcile,
  unknown,
  unknownHousehold,
} from '@jzt/rules'
import { declaredMembers, type KnownFamily, wasAsked } from '../known-family.ts'
import { householdConsumption } from './consumption.ts'
import { correctedOfHousehold } from './corrected.ts'
import { declaredFacts, spent } from './declared.ts'
import { determinedFacts } from './determined.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { companyAccepted, companyFound, disasterFound, foundOf, utilitiesFound } from './found-at-visits.ts'
import { declaredHardship, hardshipFound } from './hardship.ts'
import { letterFacts } from './letter.ts'
import { aidThisYear, paidToday, recordedOf } from './own-records.ts'
import { toldByParents } from './parents.ts'
import { dwellingsOf, shopsOf, vehiclesOf } from './property.ts'
import { supportersOf } from './supporters.ts'
import { verifiedFacts } from './verified.ts'

/**
 * Everything the rules may ask about a family, each figure with its source. A register that was asked and has not answered
 * leaves its facts unknown, whatever the family declared; a countersigned stand-in lets the declared figure stand, as
 * `letter`. What a person resolved stands above all. What nobody was asked is unknown, and never "none".
 */
export function householdFacts(family: FamilyOnFile): HouseholdFacts {
  const { application } = family
  const declared: HouseholdFacts = {
    ...unknownHousehold(),
    standardArea: known(application.area, 'declared'),
    ...(wasAsked(application, 'income') ? declaredFarm(application) : {}),
    ...(wasAsked(application, 'spending') ? declaredSpending(application) : {}),
    ...householdConsumption(application),
    ...declaredHardship(application),
    ...paidToday(family),
    ...aidThisYear(family),
    companies: declaredCompanies(application),
    majorDisaster: declaredDisaster(application),
    dwellings: dwellingsOf(family),
    vehicles: vehiclesOf(family),
    shops: shopsOf(family),
    supporters: supportersOf(family),
    members: declaredMembers(family).map((member, _, all) => ({
      ...declaredFacts(application, member, family.submittedOn),
      ...toldByParents(all, member),
      ...recordedOf(family, member.memberId),
    })),
  }
  return reconcile(declared, reportsOf(family, declared), { standInAllowed: false })
}

/** The form of before, which had no page on consumption, did not ask for companies either. */
const declaredCompanies = ({ assets, consumption }: KnownFamily['application']): Fact<number> =>
  consumption ? known(assets.filter(({ kind }) => kind === 'company').length, 'declared') : unknown('not-stated')

const declaredSpending = (application: KnownFamily['application']) => ({
  medicalSpending: known(spent(application, 'medical'), 'declared'),
  educationSpending: known(spent(application, 'education'), 'declared'),
  rehabilitationSpending: known(spent(application, 'rehabilitation'), 'declared'),
})

const declaredFarm = (application: KnownFamily['application']) => ({
  farmRevenue: known(yearly(application, 'grossFen'), 'declared'),
  farmCost: known(yearly(application, 'costFen'), 'declared'),
})

/** A disaster opens an exemption: that there was none is the family's own word, that there was one has to be seen. */
const declaredDisaster = ({ reasons }: KnownFamily['application']): Fact<boolean> =>
  reasons.kinds.includes('disaster') ? unknown('not-stated') : known(false, 'declared')

/** Farming is a year's sum of the whole household. */
const yearly = ({ income }: KnownFamily['application'], part: 'grossFen' | 'costFen'): Fen =>
  sumFen(
    income
      .filter(({ kind }) => kind === 'farm')
      .map((item) => ((item[part] ?? 0) * (item.per === 'month' ? 12 : 1)) as Fen),
  )

type MemberReport = NonNullable<Report['members']>[string]

function reportsOf(family: FamilyOnFile, declared: HouseholdFacts): Report[] {
  const about = (report: (member: MemberFacts) => MemberReport) =>
    Object.fromEntries(declared.members.map((member) => [member.id, report(member)]))
  return [
    { source: 'verified', members: about((member) => verifiedFacts(family, member)) },
    { source: 'letter', members: about((member) => letterFacts(family, member)) },
    {
      source: 'observed',
      household: {
        ...companyFound(family),
        ...disasterFound(family),
        ...utilitiesFound(family),
        ...hardshipFound(family),
      },
      members: about((member) => ({ ...observedFacts(family, member), ...foundOf(family, member) })),
    },
    {
      source: 'determined',
      household: { ...companyAccepted(family), ...correctedOfHousehold(family) },
      members: about((member) => determinedFacts(family, member)),
    },
  ]
}

/** A visit tells one figure, the whole monthly income: it speaks for the wage where there is no other income. */
function observedFacts(family: FamilyOnFile, member: MemberFacts): MemberReport {
  const seen = family.observed.filter(({ memberId }) => memberId === member.id).at(-1)
  const others = [member.businessRevenue, member.propertyIncome, member.transfers, member.residentPension]
  if (!seen || others.some((fact) => !fact.known || fact.value > 0)) return {}
  return { wage: known(seen.monthlyFen, 'observed') }
}

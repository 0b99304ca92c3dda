import { type Fen, sumFen } from '@jzt/kernel'
import { type HouseholdFacts, householdWithNothing, known, type MemberFacts, type Report, reconcile } from '@jzt/rules'
import { declaredMembers, type KnownFamily } from '../known-family.ts'
import { correctedOfHousehold } from './corrected.ts'
import { declaredFacts } from './declared.ts'
import { determinedFacts } from './determined.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { letterFacts } from './letter.ts'
import { dwellingsOf, shopsOf, vehiclesOf } from './property.ts'
import { verifiedFacts } from './verified.ts'

/**
 * Everything the rules may ask about a family, each figure with its source. A register that was asked and has not answered
 * leaves its facts unknown, whatever the family declared; a countersigned stand-in lets the declared figure stand, as
 * `letter`. What a person resolved stands above all.
 */
export function householdFacts(family: FamilyOnFile): HouseholdFacts {
  const { application } = family
  const members = declaredMembers(family)
  const nothing = householdWithNothing('declared')
  const declared: HouseholdFacts = {
    ...nothing,
    standardArea: known(application.area, 'declared'),
    farmRevenue: known(yearly(application, 'grossFen'), 'declared'),
    farmCost: known(yearly(application, 'costFen'), 'declared'),
    dwellings: dwellingsOf(family),
    vehicles: vehiclesOf(family),
    shops: shopsOf(family),
    members: members.map((member) => declaredFacts(application, member)),
  }
  return reconcile(declared, reportsOf(family, declared), { standInAllowed: false })
}

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
    { source: 'observed', members: about((member) => observedFacts(family, member)) },
    {
      source: 'determined',
      household: correctedOfHousehold(family),
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

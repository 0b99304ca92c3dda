import type { VisitRecord } from '@jzt/contract'
import { known, type MemberFacts, type Report } from '@jzt/rules'
import type { FoundAtVisit } from '../known-family.ts'
import type { FamilyOnFile } from './family-on-file.ts'

type MemberReport = NonNullable<Report['members']>[string]
type HouseholdReport = NonNullable<Report['household']>
type AboutMembers = 'selfCare' | 'labour' | 'unprovenWages' | 'children' | 'care' | 'capacity'

const observed = 'observed'

/** What visits found of one person. */
export const foundOf = (family: FamilyOnFile, member: Pick<MemberFacts, 'id'>): MemberReport => ({
  ...selfCareFound(lastOf(family, 'selfCare', member.id)),
  ...careFound(lastOf(family, 'care', member.id)),
  ...capacityFound(lastOf(family, 'capacity', member.id)),
  ...labourFound(lastOf(family, 'labour', member.id)),
  ...refusalsFound(family, member.id),
  ...wageFound(lastOf(family, 'unprovenWages', member.id)),
  ...childFound(lastOf(family, 'children', member.id)),
})

/** The last visit that looked speaks. */
function lastOf<About extends AboutMembers>(
  { foundAtVisits }: FamilyOnFile,
  about: About,
  id: string,
): NonNullable<VisitRecord[About]>[number] | undefined {
  const all = foundAtVisits.flatMap((found) => (found[about] ?? []) as NonNullable<FoundAtVisit[About]>[number][])
  return all.findLast(({ memberId }) => memberId === id)
}

/** The six items of the self-care assessment 自理能力评估. */
function selfCareFound(seen: NonNullable<VisitRecord['selfCare']>[number] | undefined): MemberReport {
  if (!seen) return {}
  const { eats, dresses, getsUp, usesToilet, walks, washes } = seen
  return {
    eatsAlone: known(seen.eats, observed),
    dressesAlone: known(seen.dresses, observed),
    getsUpAlone: known(seen.getsUp, observed),
    usesToiletAlone: known(seen.usesToilet, observed),
    walksAlone: known(seen.walks, observed),
    washesAlone: known(seen.washes, observed),
    // Who cannot do all of it alone needs somebody; a finding of its own goes before.
    needsLongTermCare: known(![eats, dresses, getsUp, usesToilet, walks, washes].every(Boolean), observed),
  }
}

const careFound = (seen: NonNullable<VisitRecord['care']>[number] | undefined): MemberReport =>
  seen ? { needsLongTermCare: known(seen.needed, observed) } : {}

/** The judgment was seen, or there is none: a court's word goes before the family's. */
const capacityFound = (seen: NonNullable<VisitRecord['capacity']>[number] | undefined): MemberReport =>
  seen ? { noCivilCapacity: known(seen.declaredByCourt, 'determined') } : {}

/** Whether somebody can work is the basis of the finding 认定 that he does not. */
function labourFound(seen: NonNullable<VisitRecord['labour']>[number] | undefined): MemberReport {
  if (!seen) return {}
  const { able, idle } = seen
  return able && idle === undefined ? {} : { idleWithoutReason: known(able && idle === true, 'determined') }
}

/**
 * Jobs refused, counted from the dated records of every visit and of the time since the grant, each job once whoever wrote
 * it down again. Forms of before gave a number alone: the larger of the two stands, so that none is counted twice.
 */
function refusalsFound({ foundAtVisits, ownRecords }: FamilyOnFile, id: string): MemberReport {
  const since = (ownRecords.refusals ?? []).filter(({ memberId }) => memberId === id)
  const own = foundAtVisits.flatMap(({ labour = [] }) => labour.filter(({ memberId }) => memberId === id))
  const refused = [...own.flatMap(({ refusals = [] }) => refusals), ...since]
  const dated = new Set(refused.map(({ on, employer }) => `${on} ${employer}`))
  const told = own.findLast(({ refusedJobs }) => refusedJobs !== undefined)?.refusedJobs
  if (dated.size === 0 && told === undefined) return {}
  return { refusedJobs: known(Math.max(dated.size, told ?? 0), 'determined') }
}

const wageFound = (seen: NonNullable<VisitRecord['unprovenWages']>[number] | undefined): MemberReport =>
  seen ? { wageUnproven: known(true, 'determined'), industryWage: known(seen.industryWageFen, 'determined') } : {}

const childFound = (seen: NonNullable<VisitRecord['children']>[number] | undefined): MemberReport =>
  seen
    ? {
        orphan: known(seen.recognised === 'orphan', observed),
        deFactoUnsupported: known(seen.recognised === 'de-facto-unsupported', observed),
        inChildInstitution: known(seen.inInstitution, observed),
        choseChildAllowance: known(seen.choseChildAllowance, observed),
      }
    : {}

/** No register is asked for companies: what the neighbours and the shop sign tell. */
export function companyFound(family: FamilyOnFile): HouseholdReport {
  const company = lastCompany(family)
  return company ? { companies: known(company.count, observed) } : {}
}

/** The finding 人工认定 on a company is a decision of people, not something seen. */
export function companyAccepted(family: FamilyOnFile): HouseholdReport {
  const accepted = lastCompany(family)?.accepted
  return accepted === undefined ? {} : { companyAccepted: known(accepted, 'determined') }
}

const lastCompany = ({ foundAtVisits }: FamilyOnFile) => foundAtVisits.findLast(({ company }) => company)?.company

/** Whether the disaster that the family names was one. */
export function disasterFound({ foundAtVisits }: FamilyOnFile): HouseholdReport {
  const seen = foundAtVisits.findLast(({ majorDisaster }) => majorDisaster !== undefined)?.majorDisaster
  return seen === undefined ? {} : { majorDisaster: known(seen, observed) }
}

/** What the bills of a month come to. */
export function utilitiesFound({ foundAtVisits }: FamilyOnFile): HouseholdReport {
  const seen = foundAtVisits.findLast(({ utilities }) => utilities)?.utilities
  return seen ? { utilities: known(seen.monthlyFen, observed) } : {}
}

import { type MemberId, type Programme, zeroFen } from '@jzt/kernel'
import { type HouseholdFacts, known, type MemberFacts, unknown } from '@jzt/rules'
import type { FamilyOnFile } from './family-on-file.ts'

/**
 * What the household is paid today, why its income rose since, and the months of grace 渐退期 that it has had, by our own
 * books. A household that is paid nothing has used none, and nobody asks why its income rose.
 */
export function paidToday({ ownRecords }: FamilyOnFile): Partial<HouseholdFacts> {
  const { benefits = [], incomeRise, graceMonthsUsed = 0 } = ownRecords
  const dibao = benefits.find(({ programme }) => programme === 'dibao')
  return {
    paidAmount: known(dibao?.amountFen ?? zeroFen, 'verified'),
    graceMonthsUsed: known(graceMonthsUsed, 'verified'),
    ...(incomeRise ? { incomeRise: known(incomeRise, 'determined') } : {}),
  }
}

/**
 * 临时救助 of this year by our own books. They know what this platform granted and nothing of other places: a family that
 * declares more is believed, and one that says it had aid of which nothing is on the books is asked, not set to 0.
 */
export function aidThisYear({ application, ownRecords }: FamilyOnFile): Partial<HouseholdFacts> {
  const { aidThisYearFen } = ownRecords
  const earlier = application.temporary?.earlier
  const declaredFen = earlier?.what === 'none' ? 0 : earlier?.thisYearFen
  const saysMore =
    earlier !== undefined && (declaredFen === undefined ? aidThisYearFen === 0 : declaredFen > aidThisYearFen)
  return saysMore ? {} : { aidReceivedThisYear: known(aidThisYearFen, 'verified') }
}

/** What the office itself has recorded of a member: no job that he refused, before somebody records one. */
export const recordedOf = (
  family: FamilyOnFile,
  memberId: MemberId,
): Pick<MemberFacts, 'aid' | 'refusedJobs' | 'specialHardship'> => ({
  ...recognisedToday(family, memberId),
  refusedJobs: known(0, 'verified'),
  // The office keeps the list itself: who is not on it is not.
  specialHardship: known(family.ownRecords.speciallyHard?.includes(memberId) ?? false, 'verified'),
})

/** As what somebody counts who is granted a programme: 单人保 makes its member a 低保对象; 临时救助 is no standing. */
const aidOf = {
  dibao: 'dibao',
  'single-person': 'dibao',
  tekun: 'tekun',
  marginal: 'marginal',
  rigid: 'rigid',
  temporary: 'none',
} as const satisfies Record<Programme, string>

/**
 * What a member is recognised for today: what he was granted by name, else what his household was, in which a member with
 * 特困 or 单人保 of his own is not counted. Who stands in another household is not settled before a person settles it.
 */
function recognisedToday({ ownRecords }: FamilyOnFile, memberId: MemberId): Pick<MemberFacts, 'aid'> {
  const { benefits = [], elsewhere } = ownRecords
  if (elsewhere.includes(memberId)) return { aid: unknown('not-stated') }
  const byName = benefits.find(({ members }) => members?.includes(memberId))
  const mine = byName ?? benefits.find(({ members }) => !members)
  return { aid: known(mine ? aidOf[mine.programme] : 'none', 'verified') }
}

import { type MemberId, sumFen } from '@jzt/kernel'
import { known, type MemberFacts, type Report, unknown } from '@jzt/rules'
import {
  declaredMonthly,
  type KnownFamily,
  recordsAbout,
  registeredPension,
  transferKinds,
  wasAsked,
} from '../known-family.ts'
import { silenceOf } from './silence.ts'

type MemberReport = NonNullable<Report['members']>[string]

/**
 * What the household register and social insurance settle about one person. A contribution base is never income: the
 * declared wage stands. Nor does "no pension on the register" lower what the family stated; it becomes a finding.
 */
export const verifiedFacts = (family: KnownFamily, member: Pick<MemberFacts, 'id'>): MemberReport => ({
  ...registrationOf(family, member.id as MemberId),
  ...insuranceOf(family, member.id as MemberId),
})

function registrationOf(family: KnownFamily, memberId: MemberId): MemberReport {
  const silence = silenceOf(family, 'household', memberId)
  if (silence) return { relation: unknown(silence), register: unknown(silence) }
  const records = recordsAbout(family, 'household-member', memberId)
  if (!records) return {}
  return { register: known(records.length > 0 ? 'chongqing' : 'elsewhere', 'verified') }
}

function insuranceOf(family: KnownFamily, memberId: MemberId): MemberReport {
  const silence = silenceOf(family, 'social-insurance', memberId)
  if (silence) {
    const nothing = unknown(silence)
    return { wage: nothing, transfers: nothing, residentPension: nothing, basicPension: nothing }
  }
  const pensions = recordsAbout(family, 'pension', memberId)
  if (!pensions || pensions.length === 0) return {}
  const { resident, basic, other } = registeredPension(pensions)
  const key = Object.keys(family.memberIds).find((one) => family.memberIds[one] === memberId) ?? ''
  const declaredTransfers = declaredMonthly(family.application, key, ...transferKinds)
  return {
    residentPension: known(resident, 'verified'),
    basicPension: known(basic, 'verified'),
    // Beside the pension there may be transfers that nobody asked for.
    ...(wasAsked(family.application, 'income')
      ? { transfers: known(sumFen([declaredTransfers, other]), 'verified') }
      : {}),
  }
}

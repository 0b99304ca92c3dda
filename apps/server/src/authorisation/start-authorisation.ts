import { type Case, type Citizen, recordAuthorisation } from '@jzt/casework'
import { ageOn, type MemberId, maskName } from '@jzt/kernel'
import { findCitizenPhone, sendSms } from '../access/index.ts'
import { findCase } from '../casework/index.ts'
import { type KnownMember, listMembers } from '../intake/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { answer, refused } from '../platform/route.ts'
import { hashToken } from '../platform/session.ts'
import { insertLink } from './link-store.ts'

/** 民法典 第十七条: below this age a guardian signs. */
const ageOfMajority = 18

export const isMinor = (member: Pick<KnownMember, 'birth'>, { clock }: Pick<Equipment, 'clock'>): boolean =>
  ageOn(member.birth, clock.today()) < ageOfMajority

/** The applicant in person: signed in as such, and not as somebody's helper. */
export const isSigner = (actor: Citizen, file: Case, member: KnownMember): boolean =>
  member.relation === 'self' && file.applicant === actor.id && file.agent !== actor.id

export interface LinkWanted {
  readonly actor: Citizen
  readonly caseId: string
  readonly memberId: MemberId
  readonly phone: string | undefined
  /** Where the citizen pages are: https://… without a slash at the end. */
  readonly origin: string
}

/** Sends one member a one-use link to the authorisation page, on that member's own phone and on no other (R15). */
export async function startAuthorisation(equipment: Equipment, tx: Tx, wanted: LinkWanted) {
  const { actor, memberId } = wanted
  const file = await findCase(tx, wanted.caseId)
  if (!file) return refused({ code: 'case-not-found' })
  const members = await listMembers(equipment, tx, file)
  const member = members.find((one) => one.memberId === memberId)
  if (!member) return refused({ code: 'member-not-in-case', memberId })
  if (file.members.some(({ id, authorisedOn }) => id === memberId && authorisedOn)) {
    return refused({ code: 'already-authorised' })
  }
  if (!recordAuthorisation.stages.includes(file.stage)) return refused({ code: 'stage-forbids', stage: file.stage })
  if (isMinor(member, equipment)) return refused({ code: 'guardian-needed' })
  const signer = isSigner(actor, file, member)
  const ownPhone = await findCitizenPhone(tx, equipment.encryption, actor.id)
  const phone = wanted.phone ?? member.phone ?? (signer ? ownPhone : undefined)
  if (!phone) return refused({ code: 'own-phone-missing' })
  if (!signer && (await phonesOfOthers(equipment, tx, file, member)).includes(phone))
    return refused({ code: 'helper-phone' })

  const { token, expiresAt } = await insertLink(equipment, tx, { file, memberId, phone })
  const link = `${wanted.origin}/authorise/?token=${token}`
  const applicant = members.find(({ relation }) => relation === 'self')?.name ?? ''
  const text = `【救助通】${maskName(applicant)}家正在申请低保，需要您本人同意核对家庭经济状况。请打开 ${link} 看清后签字，72 小时内有效，只能用一次。不认识这家人请不要理会。`
  await sendSms(equipment, tx, { phone, text, key: hashToken(token) })
  await audit(tx, actor, 'authorisation-link-sent', file, memberId)
  return answer({ link, expiresAt: expiresAt.toISOString() })
}

/** The phones of those who apply: the applicant's, unless he is the one to sign, and the helper's. */
async function phonesOfOthers({ encryption }: Equipment, tx: Tx, file: Case, member: KnownMember): Promise<string[]> {
  const others = [member.relation === 'self' ? undefined : file.applicant, file.agent].filter((id) => id !== undefined)
  const phones: string[] = []
  for (const id of others) {
    const phone = await findCitizenPhone(tx, encryption, id)
    if (phone) phones.push(phone)
  }
  return phones
}

import { type Case, type Citizen, recordAuthorisation } from '@jzt/casework'
import { type MemberId, maskMiddle } from '@jzt/kernel'
import { findCitizenPhone, sendSms } from '../access/index.ts'
import { findCase } from '../casework/index.ts'
import { getApplication, type KnownMember } from '../intake/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { answer, refused } from '../platform/route.ts'
import { hashToken } from '../platform/session.ts'
import { insertLink } from './link-store.ts'
import { checkFirst, whoAsks } from './who-asks.ts'
import { guardianMustSign, listSigners, type Signer } from './who-signs.ts'

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

/**
 * Sends one member a one-use link to the authorisation page, on that member's own phone and on no other (R15). Where a
 * guardian signs, it goes to the guardian's phone, which is neither the member's nor that of who applies or helps.
 */
export async function startAuthorisation(equipment: Equipment, tx: Tx, wanted: LinkWanted) {
  const { actor, memberId } = wanted
  const file = await findCase(tx, wanted.caseId)
  if (!file) return refused({ code: 'case-not-found' })
  const members = await listSigners(equipment, tx, file)
  const member = members.find((one) => one.memberId === memberId)
  if (!member) return refused({ code: 'member-not-in-case', memberId })
  if (file.members.some(({ id, authorisedOn }) => id === memberId && authorisedOn)) {
    return refused({ code: 'already-authorised' })
  }
  if (!recordAuthorisation.stages.includes(file.stage)) return refused({ code: 'stage-forbids', stage: file.stage })
  const to = await phoneFor(equipment, tx, { file, member, wanted })
  if ('refusal' in to) return to
  const { phone } = to

  const { token, expiresAt } = await insertLink(equipment, tx, { file, memberId, phone })
  const link = `${wanted.origin}/authorise/?token=${token}`
  const asks = await whoAsks(tx, file, await getApplication(equipment, tx, file))
  const signs = member.guardianFor ? `作为监护人，替${maskMiddle(member.name)}` : '本人'
  const text = `${asks.applicant}（电话尾号${asks.phoneEnds}）家在向${asks.office.name}申请社会救助，需要您${signs}同意查收入和财产。请打开 ${link} 看清后签字，72 小时内有效，只能用一次。${checkFirst(asks)}不认识这家人请不要理会。`
  await sendSms(equipment, tx, { phone, text, key: hashToken(token) })
  await audit(tx, actor, 'authorisation-link-sent', file, memberId)
  return answer({ link, expiresAt: expiresAt.toISOString() })
}

interface Addressed {
  readonly file: Case
  readonly member: Signer
  readonly wanted: LinkWanted
}

async function phoneFor(equipment: Equipment, tx: Tx, { file, member, wanted }: Addressed) {
  const why = member.guardianFor
  if (why && !wanted.phone) return refused(guardianMustSign(why))
  const signer = isSigner(wanted.actor, file, member)
  const ownPhone = await findCitizenPhone(tx, equipment.encryption, wanted.actor.id)
  const phone = wanted.phone ?? member.phone ?? (signer ? ownPhone : undefined)
  if (!phone) return refused({ code: 'own-phone-missing' })
  const isOthers = (await phonesOfOthers(equipment, tx, file, member)).includes(phone)
  return (why ?? !signer) && isOthers ? refused({ code: 'helper-phone' }) : { phone }
}

/**
 * The phones on which nobody signs this: the applicant's, unless he is the one to sign, and the helper's; of a guardian's
 * link also that of the one who may not sign himself.
 */
async function phonesOfOthers({ encryption }: Equipment, tx: Tx, file: Case, member: Signer): Promise<string[]> {
  const signsHimself = member.relation === 'self' && !member.guardianFor
  const others = [signsHimself ? undefined : file.applicant, file.agent].filter((id) => id !== undefined)
  const phones: string[] = member.guardianFor && member.phone ? [member.phone] : []
  for (const id of others) {
    const phone = await findCitizenPhone(tx, encryption, id)
    if (phone) phones.push(phone)
  }
  return phones
}

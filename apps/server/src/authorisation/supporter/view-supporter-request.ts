import type { Case } from '@jzt/casework'
import type { Application, Supporter } from '@jzt/contract'
import { maskName, maskPhone } from '@jzt/kernel'
import { codeLife, issueCode } from '../../access/index.ts'
import { findCase } from '../../casework/index.ts'
import { getApplication } from '../../intake/index.ts'
import { getTownOffice } from '../../places/index.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { answer, refused } from '../../platform/route.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { supporterText } from '../authorisation-text.ts'
import { lockSupporterLink, type SupporterLink } from './supporter-link-store.ts'

/** What a link leads to: the case, and what the application says of the one who is asked. */
export interface Asked {
  readonly link: SupporterLink
  readonly file: Case
  readonly application: Application
  readonly supporter: Supporter
}

export async function findAsked(equipment: Equipment, tx: Tx, token: string): Promise<Asked | undefined> {
  const link = await lockSupporterLink(equipment, tx, token)
  const file = link && (await findCase(tx, link.caseId))
  if (!link || !file) return undefined
  const application = await getApplication(equipment, tx, file)
  const supporter = application.supporters?.find(({ key }) => key === link.supporterKey)
  return supporter && { link, file, application, supporter }
}

/** Who asks, for whom, and what would be signed. Names are masked, so that a stray message tells nothing. */
export async function viewSupporterRequest(equipment: Equipment, tx: Tx, token: string) {
  const asked = await findAsked(equipment, tx, token)
  if (!asked) return refused({ code: 'token-used' })
  const { link, file, application, supporter } = asked
  const nameOf = (wanted: (member: Application['members'][number]) => boolean) =>
    maskName(application.members.find(wanted)?.name ?? '')
  await audit(tx, undefined, 'supporter-request-opened', file, supporter.key)
  return answer({
    text: supporterText(),
    supporterName: maskName(supporter.name),
    supportedName: nameOf(({ key }) => key === supporter.supports),
    applicantName: nameOf(({ relation }) => relation === 'self'),
    phone: maskPhone(link.phone),
    office: await getTownOffice(tx, file.town),
  })
}

/** What the code of a link is bound to. */
export const codeSubjectOf = (tokenHash: string): string => `supporter-link.${tokenHash}`

/** Sends the code to the phone that the link belongs to, whoever asks for it. */
export async function sendSupporterCode(equipment: Equipment, token: string) {
  const link = await inScope(equipment.db, wholeCity, (tx) => lockSupporterLink(equipment, tx, token))
  if (!link) return refused({ code: 'token-used' })
  const subject = codeSubjectOf(link.tokenHash)
  const sent = await issueCode(equipment, { purpose: 'authorisation', subject, phone: link.phone })
  if (sent !== 'sent') return refused({ code: 'too-many-requests' })
  return answer({ resendAfterSeconds: codeLife.resendAfterSeconds, validSeconds: codeLife.minutes * 60 })
}

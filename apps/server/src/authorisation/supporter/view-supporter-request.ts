import type { Case } from '@jzt/casework'
import type { Application, Supporter } from '@jzt/contract'
import { maskMiddle, maskPhone } from '@jzt/kernel'
import { codeLife, issueCode } from '../../access/index.ts'
import { findCase } from '../../casework/index.ts'
import { getApplication } from '../../intake/index.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { answer, refused } from '../../platform/route.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { supporterText } from '../authorisation-text.ts'
import { whoAsks } from '../who-asks.ts'
import { supportedIs } from './kinship.ts'
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

/** Who asks, for whom, and what would be signed. Names are masked in the middle: kin know them, a stranger does not. */
export async function viewSupporterRequest(equipment: Equipment, tx: Tx, token: string) {
  const asked = await findAsked(equipment, tx, token)
  if (!asked) return refused({ code: 'token-used' })
  const { link, file, application, supporter } = asked
  const supported = application.members.find(({ key }) => key === supporter.supports)
  const { applicant, phoneEnds, office } = await whoAsks(tx, file, application)
  await audit(tx, undefined, 'supporter-request-opened', file, supporter.key)
  return answer({
    text: supporterText(),
    supporterName: maskMiddle(supporter.name),
    supportedName: maskMiddle(supported?.name ?? ''),
    supportedIs: supportedIs(supporter, supported),
    applicantName: applicant,
    familyPhoneEnds: phoneEnds,
    phone: maskPhone(link.phone),
    office,
  })
}

/** What the code of a link is bound to. */
export const codeSubjectOf = (tokenHash: string): string => `supporter-link.${tokenHash}`

/** Sends the code to the phone that the link belongs to, whoever asks for it. */
export async function sendSupporterCode(equipment: Equipment, token: string) {
  const link = await inScope(equipment.db, wholeCity, (tx) => lockSupporterLink(equipment, tx, token))
  if (!link) return refused({ code: 'token-used' })
  const subject = codeSubjectOf(link.tokenHash)
  const words = '您答复亲人申请救助的验证码'
  const sent = await issueCode(equipment, { purpose: 'authorisation', subject, phone: link.phone, words })
  if (sent !== 'sent') return refused({ code: 'too-many-requests' })
  return answer({ resendAfterSeconds: codeLife.resendAfterSeconds, validSeconds: codeLife.minutes * 60 })
}

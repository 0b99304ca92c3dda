import type { endpoints } from '@jzt/contract'
import { maskMiddle, maskPhone } from '@jzt/kernel'
import type * as z from 'zod'
import { codeLife, issueCode, tryCode, useCode } from '../access/index.ts'
import { findCase, lockCase } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { answer, refused } from '../platform/route.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { hashToken } from '../platform/session.ts'
import { currentText } from './authorisation-text.ts'
import { keepHandwriting, readHandwriting } from './handwriting.ts'
import { lockLink, useLink } from './link-store.ts'
import { recordSignature } from './record-signature.ts'
import { guardianMustSign, listSigners } from './who-signs.ts'

/** What stands behind a link: the text, and names masked in the middle: kin know them, a stranger does not. */
export async function viewByLink(equipment: Equipment, tx: Tx, token: string) {
  const link = await lockLink(equipment, tx, token)
  const file = link && (await findCase(tx, link.caseId))
  if (!link || !file) return refused({ code: 'token-used' })
  const members = await listSigners(equipment, tx, file)
  const signsFor = members.find(({ memberId }) => memberId === link.memberId)?.guardianFor
  const nameOf = (wanted: (member: (typeof members)[number]) => boolean) => maskMiddle(members.find(wanted)?.name ?? '')
  const signedOn = file.members.find(({ id }) => id === link.memberId)?.authorisedOn
  await audit(tx, undefined, 'authorisation-opened', file, link.memberId)
  return answer({
    text: currentText(),
    ...(signsFor ? { guardianFor: signsFor } : {}),
    memberName: nameOf(({ memberId }) => memberId === link.memberId),
    applicantName: nameOf(({ relation }) => relation === 'self'),
    needsCode: true,
    phone: maskPhone(link.phone),
    ...(signedOn ? { signedOn } : {}),
  })
}

const subjectOf = (tokenHash: string) => `authorisation-link.${tokenHash}`

/** Sends the code to the phone that the link belongs to, whoever asks for it. */
export async function sendCodeByLink(equipment: Equipment, token: string) {
  const link = await inScope(equipment.db, wholeCity, (tx) => lockLink(equipment, tx, token))
  if (!link) return refused({ code: 'token-used' })
  const sent = await issueCode(equipment, {
    purpose: 'authorisation',
    subject: subjectOf(link.tokenHash),
    phone: link.phone,
  })
  if (sent !== 'sent') return refused({ code: 'too-many-requests' })
  return answer({ resendAfterSeconds: codeLife.resendAfterSeconds, validSeconds: codeLife.minutes * 60 })
}

const codeRefusals = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'too-many-requests' } as const

export interface SigningByLink {
  readonly token: string
  readonly body: z.output<typeof endpoints.signAuthorisation.body>
  readonly deviceHash: string
}

type Ready = { readonly png: Buffer } | { readonly refusal: Refusal }

/**
 * What can be looked at before the case is locked: the text, the handwriting, and last the code, whose tries stay counted.
 * Done before the transaction, so that nobody holds a connection while a picture is drawn or another connection is waited for.
 */
export async function readyToSign(
  equipment: Equipment,
  { token, body }: Pick<SigningByLink, 'token' | 'body'>,
): Promise<Ready> {
  if (body.textSha256 !== currentText().sha256) return refused({ code: 'authorisation-text-changed' })
  const png = await readHandwriting(body.handwriting)
  if (!png) return refused({ code: 'handwriting-unreadable' })
  const tried = await tryCode(equipment, codeOf(token, body.code))
  return tried === 'ok' ? { png } : refused({ code: codeRefusals[tried] })
}

const codeOf = (token: string, code: string) =>
  ({ purpose: 'authorisation', subject: subjectOf(hashToken(token)), code }) as const

/**
 * Signs behind a link: the text in force, handwriting, and the code from the phone of who signs (R12, R15, R18). A guardian
 * says who he is; whoever may not sign for himself does not, also by a link of before.
 */
export async function signByLink(
  equipment: Equipment,
  tx: Tx,
  { token, body, deviceHash, ready }: SigningByLink & { readonly ready: Ready },
) {
  const link = await lockLink(equipment, tx, token)
  const file = link && (await lockCase(tx, link.caseId))
  if (!link || !file) return refused({ code: 'token-used' })
  if ('refusal' in ready) return ready
  const members = await listSigners(equipment, tx, file)
  const signsFor = members.find(({ memberId }) => memberId === link.memberId)?.guardianFor
  if (signsFor && !body.guardian) return refused(guardianMustSign(signsFor))
  if (!signsFor && body.guardian) return refused({ code: 'guardian-not-needed' })
  if (!(await useCode(equipment, tx, codeOf(token, body.code)))) return refused({ code: 'code-expired' })
  const handwriting = await keepHandwriting(equipment, ready.png)
  await useLink(equipment, tx, link.tokenHash)
  return recordSignature(equipment, tx, file, {
    memberId: link.memberId,
    how: signsFor ? 'guardian' : 'own-code',
    evidence: {
      riskNoticeRead: true,
      deviceHash,
      codeSentTo: maskPhone(link.phone),
      handwriting,
      guardianOutside: body.guardian && { ...body.guardian, phone: link.phone },
    },
  })
}

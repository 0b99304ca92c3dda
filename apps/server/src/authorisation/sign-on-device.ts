import type { Case, Citizen } from '@jzt/casework'
import type { endpoints } from '@jzt/contract'
import { sql } from 'kysely'
import type * as z from 'zod'
import { findCitizenPhone } from '../access/index.ts'
import { lockCase } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { refused } from '../platform/route.ts'
import { currentText } from './authorisation-text.ts'
import { recordSignature } from './record-signature.ts'
import { isSigner } from './start-authorisation.ts'
import { guardianMustSign, listSigners, type Signer } from './who-signs.ts'

type Body = z.output<typeof endpoints.signAuthorisationOnDevice.body>

export interface SigningOnDevice {
  readonly actor: Citizen
  readonly caseId: string
  readonly body: Body
  readonly deviceHash: string
}

/** Signs on the device of the applicant or helper, for whoever has no phone of his own. Never with the helper's code. */
export async function signOnDevice(equipment: Equipment, tx: Tx, { actor, caseId, body, deviceHash }: SigningOnDevice) {
  const file = await lockCase(tx, caseId)
  if (!file) return refused({ code: 'case-not-found' })
  if (body.textSha256 !== currentText().sha256) return refused({ code: 'authorisation-text-changed' })
  const members = await listSigners(equipment, tx, file)
  const member = members.find(({ memberId }) => memberId === body.memberId)
  if (!member) return refused({ code: 'member-not-in-case', memberId: body.memberId })
  const signing = { actor, file, member, members, body }
  const refusal = (await forbids(equipment, tx, signing)) ?? missingEvidence(signing)
  if (refusal) return refused(refusal)
  if (!(await takePapers(tx, file, actor, papersOf(body)))) {
    return refused({ code: 'invalid-input', fields: [{ path: '', message: '有照片没有传上来，请重新拍一张' }] })
  }
  const documents = Object.fromEntries(papersOf(body).map(({ field, documentId }) => [field, documentId]))
  const { riskNoticeRead, guardian, guardianOutside, why } = body
  const evidence = { riskNoticeRead, deviceHash, documents, guardian, guardianOutside, why, onDeviceOf: actor.id }
  return recordSignature(equipment, tx, file, { memberId: body.memberId, how: body.how, evidence, by: actor })
}

interface Signing {
  readonly actor: Citizen
  readonly file: Case
  readonly member: Signer
  readonly members: readonly Signer[]
  readonly body: Body
}

/** Whether this person may sign in this way at all. */
async function forbids(equipment: Equipment, tx: Tx, signing: Signing): Promise<Refusal | undefined> {
  const { actor, file, member, body } = signing
  if (body.how === 'guardian') return member.guardianFor ? unfitGuardian(signing) : { code: 'guardian-not-needed' }
  if (member.guardianFor) return guardianMustSign(member.guardianFor)
  if (body.how !== 'own-code') return undefined
  // The code is the one that opened the session: it came to the phone of the person signed in, who must be the one signing.
  if (!isSigner(actor, file, member)) return { code: 'helper-phone' }
  const ownPhone = await findCitizenPhone(tx, equipment.encryption, actor.id)
  return member.phone && member.phone !== ownPhone ? { code: 'helper-phone' } : undefined
}

/** A guardian is of age and can act for himself; one of the household is chosen, another one gives his name. */
function unfitGuardian({ members, body: { guardian, guardianOutside } }: Signing): Refusal | undefined {
  if (Boolean(guardian) === Boolean(guardianOutside)) {
    const message = guardian ? '监护人只写一位' : '请选监护人；不住一起的，写他的姓名'
    return { code: 'invalid-input', fields: [{ path: 'guardian', message }] }
  }
  if (guardianOutside) return undefined
  const chosen = members.find(({ memberId }) => memberId === guardian)
  return chosen && !chosen.guardianFor ? undefined : { code: 'guardian-unfit' }
}

/**
 * What each way of signing must leave behind. A guardian who is not the person signed in is photographed too, unless he
 * has signed on paper.
 */
function missingEvidence({ actor, file, members, body }: Signing): Refusal | undefined {
  const guardian = members.find(({ memberId }) => memberId === body.guardian)
  const guardianIsHere = guardian !== undefined && isSigner(actor, file, guardian)
  const byHand = guardianIsHere ? (['handwriting'] as const) : (['handwriting', 'photo'] as const)
  const needed: Record<Body['how'], readonly ('handwriting' | 'photo' | 'paper' | 'why')[]> = {
    'own-code': ['handwriting'],
    'handwriting-and-photo': ['handwriting', 'photo', 'why'],
    'scanned-paper': ['paper', 'why'],
    guardian: body.paper ? ['paper', 'why'] : byHand,
  }
  const fields = needed[body.how].filter((field) => !body[field]).map((path) => ({ path, message: mends[path] }))
  return fields.length > 0 ? { code: 'invalid-input', fields } : undefined
}

const mends = {
  handwriting: '请签字的人手写签名',
  photo: '请拍一张签字时的照片',
  paper: '请拍下签过字的纸质授权书',
  why: '请写明没有用本人手机的原因',
} as const

const papersOf = ({ handwriting, photo, paper }: Body) =>
  Object.entries({ handwriting, photo, paper }).flatMap(([field, documentId]) =>
    documentId ? [{ field, documentId }] : [],
  )

const kinds: Readonly<Record<string, string>> = {
  handwriting: 'signature',
  photo: 'helper-photo',
  paper: 'authorisation-paper',
}

/** Takes the papers into the case: each belongs to it already, or was uploaded by the sender and belongs to none. */
async function takePapers(tx: Tx, file: Case, actor: Citizen, papers: ReturnType<typeof papersOf>): Promise<boolean> {
  for (const { field, documentId } of papers) {
    const taken = await tx
      .updateTable('document')
      .set({ hid: file.household, caseId: file.id, kind: kinds[field] ?? 'evidence' })
      .where('documentId', '=', documentId)
      .where(sql<boolean>`(case_id = ${file.id} or (case_id is null and uploaded_by = ${actor.id}))`)
      .executeTakeFirst()
    if (taken.numUpdatedRows !== 1n) return false
  }
  return true
}

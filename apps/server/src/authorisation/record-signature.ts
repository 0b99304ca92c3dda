import { type Actor, type Case, recordAuthorisation, system, takeStep } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import { lockCase, saveStep } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { answer, refused } from '../platform/route.ts'
import { type Evidence, type HowSigned, insertAuthorisation } from './authorisation-store.ts'

export interface Signature {
  readonly memberId: MemberId
  readonly how: HowSigned
  readonly evidence: Evidence
  /** Whose device it was; nobody is signed in behind a link. */
  readonly by?: Actor
}

/** The case takes the authorisation in: event, row and audit together (R12, R15). */
export async function recordSignature(equipment: Equipment, tx: Tx, file: Case, signature: Signature) {
  const signed = await recordIn(equipment, tx, file, signature)
  if (!signed.ok) return refused({ ...signed.refusal })
  for (const other of await casesBeside(tx, file)) await recordIn(equipment, tx, other, signature)
  return answer(signed.signed)
}

async function recordIn(equipment: Equipment, tx: Tx, file: Case, { memberId, how, evidence, by }: Signature) {
  const { clock, calendar } = equipment
  const context = { by: system, today: clock.today(), calendar, newId: newId() }
  const step = takeStep(recordAuthorisation, file, { memberId }, context)
  if (!step.ok) return step
  const signed = await insertAuthorisation(equipment, tx, { file, memberId, how, evidence })
  await saveStep(equipment, tx, file, step, system)
  await audit(tx, by, 'authorisation-signed', file, `${how} ${signed.authorisationNo}`)
  return { ok: true, signed } as const
}

/** 一次授权: what the same application opened beside this case goes by the same signature. */
export async function casesBeside(tx: Tx, { household, id }: Case): Promise<Case[]> {
  const rows = await tx
    .selectFrom('caseFile')
    .select('caseId')
    .where('hid', '=', household)
    .where('caseId', '<>', id)
    .where('closedOn', 'is', null)
    .execute()
  const files: Case[] = []
  for (const { caseId } of rows) {
    const file = await lockCase(tx, caseId)
    if (file) files.push(file)
  }
  return files
}

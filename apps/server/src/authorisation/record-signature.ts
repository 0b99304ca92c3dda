import { type Actor, type Case, recordAuthorisation, system, takeStep } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import { saveStep } from '../casework/index.ts'
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
  const { memberId, how, evidence, by } = signature
  const { clock, calendar } = equipment
  const context = { by: system, today: clock.today(), calendar, newId: newId() }
  const step = takeStep(recordAuthorisation, file, { memberId }, context)
  if (!step.ok) return refused({ ...step.refusal })
  const signed = await insertAuthorisation(equipment, tx, { file, memberId, how, evidence })
  await saveStep(equipment, tx, file, step, system)
  await audit(tx, by, 'authorisation-signed', file, `${how} ${signed.authorisationNo}`)
  return answer(signed)
}

import { type Case, type Citizen, type StepInput, steps, system, takeStep } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import { lockCase, saveStep } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Reaction } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { answer, refused } from '../platform/route.ts'
import { scopeNow, widen } from '../platform/scope.ts'
import { findGuardian, markWithdrawn } from './authorisation-store.ts'
import { casesBeside } from './record-signature.ts'
import { isSigner } from './start-authorisation.ts'
import { listSigners, type Signer } from './who-signs.ts'

interface Withdrawing {
  readonly actor: Citizen
  readonly caseId: string
  readonly memberId: MemberId
}

/**
 * Takes an authorisation back (个人信息保护法 第十五条): from now on no register is asked about this member; what was asked
 * stands. Who has signed withdraws: the applicant in person for himself, and for whom he signed as guardian.
 */
export async function withdrawAuthorisation(equipment: Equipment, tx: Tx, { actor, caseId, memberId }: Withdrawing) {
  const file = await lockCase(tx, caseId)
  if (!file) return refused({ code: 'case-not-found' })
  const members = await listSigners(equipment, tx, file)
  const member = members.find((one) => one.memberId === memberId)
  if (!member) return refused({ code: 'member-not-in-case', memberId })
  if (!(await mayWithdraw(equipment, tx, { actor, file, member, members }))) {
    return refused({ code: 'consent-of-another' })
  }
  const withdrawn = await withdrawIn(equipment, tx, file, { memberId })
  if (!withdrawn.ok) return refused({ ...withdrawn.refusal })
  await audit(tx, actor, 'authorisation-withdrawn', file, memberId)
  return answer({ withdrawnOn: equipment.clock.today() })
}

interface Asked {
  readonly actor: Citizen
  readonly file: Case
  readonly member: Signer
  readonly members: readonly Signer[]
}

/** Whether this person's own signature stands under it, as the member or as his guardian. */
export async function mayWithdraw(equipment: Equipment, tx: Tx, { actor, file, member, members }: Asked) {
  if (!file.members.some(({ id, authorisedOn }) => id === member.memberId && authorisedOn)) return false
  if (isSigner(actor, file, member) && !member.guardianFor) return true
  const applicant = members.find(({ relation }) => relation === 'self')
  if (!applicant || !member.guardianFor || !isSigner(actor, file, applicant)) return false
  return (await findGuardian(equipment, tx, file, member.memberId)) === applicant.memberId
}

async function withdrawIn(equipment: Equipment, tx: Tx, file: Case, input: StepInput<'withdraw-authorisation'>) {
  const { clock, calendar } = equipment
  const context = { by: system, today: clock.today(), calendar, newId: newId() }
  const step = takeStep(steps['withdraw-authorisation'], file, input, context)
  if (!step.ok) return step
  await saveStep(equipment, tx, file, step, system)
  return { ok: true } as const
}

/**
 * Whoever wrote it down, the phone or the town: the row stops all questions, and what the same application opened beside
 * this case, wherever it is handled, loses the same signature. There it comes back here, and finds this case done.
 */
export const endAuthorisation: Reaction<'authorisation-withdrawn'> = async (equipment, tx, { after, event }) => {
  const { memberId, on, toldOn = on } = event
  await markWithdrawn(tx, after, { memberId, on: toldOn })
  await widen(tx, await scopeNow(tx), async () => {
    for (const other of await casesBeside(tx, after)) {
      const { authorisedOn = toldOn } = other.members.find(({ id }) => id === memberId) ?? {}
      // What was signed there later than the member spoke ends with the day of its signature.
      await withdrawIn(equipment, tx, other, { memberId, toldOn: authorisedOn > toldOn ? authorisedOn : toldOn })
    }
  })
}

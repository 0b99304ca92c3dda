import { benefitsOf, type Case, isRenewedBy, steps, system, takeStep } from '@jzt/casework'
import type { CaseProgress } from '@jzt/contract'
import { listOtherFiles, lockCase, type Renewal, saveStep } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Reaction } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { scopeNow, widen } from '../platform/scope.ts'

/** Whether a benefit of the same family that runs in another file takes the place of the recognition in this one. */
export async function isRecognisedAnew(tx: Tx, file: Case): Promise<boolean> {
  return (await listOtherFiles(tx, file)).some((newer) => isRenewedBy(file, newer))
}

/**
 * What a family may ask for anew: everything that it had asked for but 临时救助, which is for an event. From the reminder
 * on, and after the last day too, until it has asked.
 */
export function renewalView(file: Case, renewal: Renewal | undefined): CaseProgress['renewal'] {
  const ending = benefitsOf(file).find(
    ({ payment, remindedOn, endedOn, renewed }) => payment === 'none' && (remindedOn ?? endedOn) && !renewed,
  )
  const programmes = file.asked.filter((one) => one !== 'temporary')
  if (renewal || !ending?.validUntil || programmes.length === 0) return undefined
  const { programme: recognised, validUntil, endedOn } = ending
  return { programmes, recognised, validUntil, isOver: endedOn !== undefined }
}

/**
 * The recognition that the new decision takes the place of ends in the transaction in which the new one begins, wherever
 * in the city it was granted: no day without, and no day twice.
 */
export const endRenewed: Reaction<'benefit-begun'> = async (equipment, tx, { after }) => {
  await widen(tx, await scopeNow(tx), async () => {
    for (const { id } of await listOtherFiles(tx, after)) await endOne(equipment, tx, { oldId: id, newer: after })
  })
}

async function endOne(equipment: Equipment, tx: Tx, { oldId, newer }: { oldId: string; newer: Case }): Promise<void> {
  const file = await lockCase(tx, oldId)
  if (!file || !isRenewedBy(file, newer)) return
  const { clock, calendar } = equipment
  const context = { by: system, today: clock.today(), calendar, newId: newId() }
  const ended = takeStep(steps.expire, file, { renewed: true }, context)
  if (!ended.ok) throw new Error(`a recognition that is renewed must end: ${ended.refusal.code}`)
  await saveStep(equipment, tx, file, ended, system)
}

import type { Reaction } from '../platform/equipment.ts'

/** The second signature is under: the silent query is settled, visibly by something else than an answer. */
export const markStoodIn: Reaction<'stand-in-countersigned'> = async (_, tx, { after, event }) => {
  const standIn = after.standIns.find(({ id }) => id === event.standInId)
  if (!standIn) return
  await tx
    .updateTable('registerQuery')
    .set({ status: 'stood-in' })
    .where('hid', '=', after.household)
    .where('caseId', '=', after.id)
    .where('memberId', '=', standIn.memberId)
    .where('register', '=', standIn.register)
    .where('answeredAt', 'is', null)
    .execute()
}

import { steps, system, takeStep } from '@jzt/casework'
import { monthOf } from '@jzt/kernel'
import { saveStep } from '../casework/index.ts'
import { countPeople } from '../notice/index.ts'
import type { Reaction } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { addEntitlement } from './entitlement-store.ts'

/**
 * The benefit begins with the publication, in the transaction that publishes: no job that could be late, no household
 * that is on the list and not paid. The case is then one version further than the step of the town left it. Where the
 * clock has begun the benefit after the delivery already (`sweep`), nothing is left to do.
 */
export const beginAfterPublication: Reaction<'result-published'> = async (equipment, tx, { after }) => {
  if (after.benefit) return
  const { clock, calendar } = equipment
  const context = { by: system, today: clock.today(), calendar, newId: newId() }
  const begun = takeStep(steps['begin-benefit'], after, {}, context)
  if (!begun.ok) throw new Error(`a published case must begin its benefit: ${begun.refusal.code}`)
  await saveStep(equipment, tx, after, begun, system)
}

/** 先行救助 is paid when it is signed. */
export const grantAidFirst: Reaction<'aid-first-granted'> = async (_equipment, tx, { after, event }) => {
  const { amountFen, on: grantedOn } = event
  const memberCount = after.members.length
  const granted = { seq: after.version, programme: 'temporary', payment: 'once', month: monthOf(grantedOn) } as const
  await addEntitlement(tx, after, { ...granted, amountFen, memberCount, grantedOn })
}

/** From this month on another amount, or none: the row before stays as it was. */
export const grantAdjustment: Reaction<'benefit-adjusted'> = async (equipment, tx, { after, event }) => {
  if (!after.benefit) return
  const { from: month, amountFen, on: grantedOn } = event
  const { programme } = after.benefit
  const memberCount = await countPeople(equipment, tx, after)
  const granted = { seq: after.version, programme, payment: 'monthly', month, amountFen } as const
  await addEntitlement(tx, after, { ...granted, memberCount, grantedOn })
}

/** The first month of the household's file, or the one payment: which month is a term of the programme, and stands in the event. */
export const grantFirstMonth: Reaction<'benefit-begun'> = async (equipment, tx, { after, event }) => {
  const { benefit } = after
  if (!benefit || benefit.payment === 'none') return
  const { from: month, amountFen, on: grantedOn } = event
  const memberCount = after.decision?.members?.length ?? (await countPeople(equipment, tx, after))
  const { programme, payment } = benefit
  const granted = { seq: after.version, programme, payment, month, amountFen } as const
  await addEntitlement(tx, after, { ...granted, memberCount, grantedOn })
}

import { type Benefit, benefitsOf, type Case, steps, system, takeStep } from '@jzt/casework'
import { monthOf, type Programme } from '@jzt/kernel'
import { saveStep } from '../casework/index.ts'
import { countCovered } from '../notice/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Reaction } from '../platform/equipment.ts'
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

/** From this month on another amount of this programme, or none: the row before stays as it was. */
export const grantAdjustment: Reaction<'benefit-adjusted'> = async (equipment, tx, { after, event }) => {
  const benefit = benefitOf(after, event.programme)
  if (!benefit) return
  const { from: month, amountFen, on: grantedOn } = event
  await addEntitlement(tx, after, { ...(await rowOf(equipment, tx, after, benefit)), month, amountFen, grantedOn })
}

/** The first month of the household's file, the one payment, or the recognition: the terms stand in the event. */
export const grantFirstMonth: Reaction<'benefit-begun'> = async (equipment, tx, { after, event }) => {
  const benefit = benefitOf(after, event.programme)
  if (!benefit) return
  const { from: month, amountFen, on: grantedOn } = event
  await addEntitlement(tx, after, { ...(await rowOf(equipment, tx, after, benefit)), month, amountFen, grantedOn })
}

/** An event of the time when one programme was granted names none: it is the main one. */
const benefitOf = (file: Case, programme: Programme | undefined): Benefit | undefined =>
  benefitsOf(file).find((one) => programme === undefined || one.programme === programme)

async function rowOf(equipment: Equipment, tx: Tx, file: Case, benefit: Benefit) {
  const { programme, payment, members, validUntil } = benefit
  return {
    seq: file.version,
    programme,
    payment,
    memberCount: await countCovered(equipment, tx, file, benefit),
    ...(members ? { memberIds: members } : {}),
    ...(validUntil ? { validUntil } : {}),
  }
}

import { steps, system, takeStep } from '@jzt/casework'
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

/** The first month of the household's file: which month is the parameter's (`grantTerms`), and stands in the event. */
export const grantFirstMonth: Reaction<'benefit-begun'> = async (equipment, tx, { after, event }) => {
  const { from: month, amountFen, on: grantedOn } = event
  const memberCount = await countPeople(equipment, tx, after)
  const granted = { seq: after.version, programme: after.programme, payment: 'monthly', month, amountFen } as const
  await addEntitlement(tx, after, { ...granted, memberCount, grantedOn })
}

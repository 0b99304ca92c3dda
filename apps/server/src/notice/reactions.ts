import { benefitsOf, type Case, repaymentDueBy } from '@jzt/casework'
import { zeroFen } from '@jzt/kernel'
import { findAssessment } from '../assessment/index.ts'
import { listRecords, renewalOf } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Happening, Reaction } from '../platform/equipment.ts'
import { getOffice } from './addressee.ts'
import { getGapWords } from './gap-words.ts'
import { ineligibleText } from './ineligible-text.ts'
import { issueNotice, markServed } from './notice-store.ts'
import { nudge } from './nudge.ts'
import { type RepaymentEvent, repaymentText } from './repayment-texts.ts'
import { adjustmentText, aidFirstCompletedText, aidFirstText, graceText } from './running-texts.ts'
import {
  acceptanceText,
  declineText,
  extensionText,
  lapseText,
  objectionText,
  supplementText,
  terminationText,
} from './texts.ts'
import { expiryText, renewalText } from './validity-texts.ts'

/** The words that an officer wrote on the form of a step; the form is kept before its events are written. */
async function lastForm<Form>(equipment: Equipment, tx: Tx, file: Case, step: string): Promise<Partial<Form>> {
  const record = (await listRecords(equipment, tx, file, [step])).at(-1)
  return (record?.input ?? {}) as Partial<Form>
}

export const tellAcceptance: Reaction<'case-accepted'> = async (equipment, tx, { after }) => {
  await issueNotice(equipment, tx, after, acceptanceText(after, await getOffice(tx, after), equipment.calendar))
}

export const tellSupplement: Reaction<'supplement-requested'> = async (equipment, tx, { after }) => {
  const gaps = await getGapWords(equipment, tx, after)
  await issueNotice(equipment, tx, after, supplementText(after, await getOffice(tx, after), gaps))
}

/** Served only when everybody who must be served has been: applicant and agent. */
export const noteSupplementServed: Reaction<'supplement-notice-served'> = async (_services, tx, { after }) => {
  if (after.supplement?.servedOn) await markServed(tx, after, 'supplement', after.supplement.servedOn)
}

export const tellIneligible: Reaction<'ineligibility-notified'> = async (equipment, tx, { after, event }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'survey-result')
  const { notifiedOn, contestBy } = event
  const assessed = (await findAssessment(equipment, tx, after))?.told
  const written = ineligibleText(after, await getOffice(tx, after), { assessed, reason, notifiedOn, contestBy })
  await issueNotice(equipment, tx, after, written)
}

export const tellDecline: Reaction<'case-declined'> = async (equipment, tx, { after, event }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'decline')
  const written = declineText(after, await getOffice(tx, after), { ground: event.ground, reason })
  await issueNotice(equipment, tx, after, written)
}

export const tellLapse: Reaction<'case-lapsed'> = async (equipment, tx, { before, after }) => {
  await issueNotice(equipment, tx, after, lapseText(after, await getOffice(tx, after), before.supplement?.dueBy))
}

export const tellExtension: Reaction<'extension-approved'> = async (equipment, tx, { after, event }) => {
  const { ground, toWorkdays } = event
  const told = { ground, toWorkdays, calendar: equipment.calendar }
  await issueNotice(equipment, tx, after, extensionText(after, await getOffice(tx, after), told))
}

export const tellTermination: Reaction<'case-terminated'> = async (equipment, tx, { after, event }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'terminate')
  const written = terminationText(after, await getOffice(tx, after), { ground: event.ground, reason })
  await issueNotice(equipment, tx, after, written)
}

export const tellObjectionOutcome: Reaction<'objection-answered'> = async (equipment, tx, { after, event }) => {
  const written = objectionText(after, await getOffice(tx, after), event.objectionId)
  if (written) await issueNotice(equipment, tx, after, written)
}

/** The letter was written when it was signed; from its delivery on it can be read. */
export const releaseDecision: Reaction<'decision-delivered'> = async (equipment, tx, { after, event }) => {
  const noticeId = await markServed(tx, after, 'decision', event.deliveredOn)
  const outcome = after.decision?.confirmed ? 'granted' : 'refused'
  if (noticeId) await nudge(equipment, tx, after, { noticeId, outcome })
}

export const tellAidFirst: Reaction<'aid-first-granted'> = async (equipment, tx, { after }) => {
  const form = await lastForm<{ object: string; reason: string }>(equipment, tx, after, 'grant-aid-first')
  const { object = '', reason = '' } = form
  await issueNotice(equipment, tx, after, aidFirstText(after, await getOffice(tx, after), { object, reason }))
}

export const tellAidFirstCompleted: Reaction<'aid-first-completed'> = async (equipment, tx, { after }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'complete-aid-first')
  const repayBy = repaymentDueBy(after, equipment.calendar)
  await issueNotice(equipment, tx, after, aidFirstCompletedText(after, await getOffice(tx, after), { reason, repayBy }))
}

/** Every step with the money that is asked back reaches the household in writing. */
export async function tellRepayment(
  equipment: Equipment,
  tx: Tx,
  { after, event }: Happening<RepaymentEvent>,
): Promise<void> {
  await issueNotice(equipment, tx, after, repaymentText(after, await getOffice(tx, after), event))
}

/** The written decision with its reasons; a raise that the platform carries out is told as it is made. */
export const tellAdjustment: Reaction<'benefit-adjusted'> = async (equipment, tx, { before, after, by }) => {
  const adjustment = after.adjustments.at(-1)
  if (!adjustment) return
  const form = by.kind === 'system' ? {} : await lastForm<{ reason: string }>(equipment, tx, after, 'adjust-benefit')
  const changed = benefitsOf(before).find(({ programme }) => programme === (adjustment.programme ?? programme))
  const beforeFen = changed?.amountFen ?? zeroFen
  const told = { adjustment, beforeFen, reason: form.reason }
  await issueNotice(equipment, tx, after, adjustmentText(after, await getOffice(tx, after), told))
}

/** 渐退期: what goes on for how long, and what is asked meanwhile. */
export const tellGrace: Reaction<'grace-granted'> = async (equipment, tx, { after, event }) => {
  const { reason = '' } = await lastForm<{ reason: string }>(equipment, tx, after, 'grant-grace')
  await issueNotice(equipment, tx, after, graceText(after, await getOffice(tx, after), { ...event, reason }))
}

/** Every adjustment's letter is served once: the newest that has no receipt. */
export const noteAdjustmentServed: Reaction<'adjustment-delivered'> = async (_equipment, tx, { after, event }) => {
  await markServed(tx, after, 'adjustment', event.deliveredOn)
}

/** Some weeks before a recognition ends by itself. */
export const tellRenewal: Reaction<'renewal-reminded'> = async (equipment, tx, { after, event }) => {
  await issueNotice(equipment, tx, after, renewalText(after, await getOffice(tx, after), event))
}

/** It has ended; a family that is recognised anew already needs no such letter. */
export const tellExpiry: Reaction<'recognition-expired'> = async (equipment, tx, { after, event }) => {
  if (event.renewed) return
  const told = { ...event, askedAnew: (await renewalOf(tx, after)) === 'asked' }
  await issueNotice(equipment, tx, after, expiryText(after, await getOffice(tx, after), told))
}

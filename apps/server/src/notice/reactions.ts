import { benefitsOf, type Case, repaymentDueBy } from '@jzt/casework'
import { zeroFen } from '@jzt/kernel'
import { findAssessment, listAssessments } from '../assessment/index.ts'
import { listRecords, renewalOf } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Happening, Reaction } from '../platform/equipment.ts'
import { getLetterhead, type Letterhead } from './addressee.ts'
import { adjustmentText } from './adjustment-text.ts'
import { findAgreeingVisit } from './assessed.ts'
import { getGapWords } from './gap-words.ts'
import { ineligibleText } from './ineligible-text.ts'
import { issueNotice, markServed, type Written } from './notice-store.ts'
import { nudge } from './nudge.ts'
import { type RepaymentEvent, repaymentText } from './repayment-texts.ts'
import { aidFirstCompletedText, aidFirstText, graceText } from './running-texts.ts'
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

/** A word of the town that handles the case, by the law of this day. */
async function write(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  compose: (head: Letterhead) => Written | undefined,
): Promise<void> {
  const written = compose(await getLetterhead(equipment, tx, file))
  if (written) await issueNotice(equipment, tx, file, written)
}

/** The words that an officer wrote on the form of a step; the form is kept before its events are written. */
async function lastForm<Form>(equipment: Equipment, tx: Tx, file: Case, step: string): Promise<Partial<Form>> {
  const record = (await listRecords(equipment, tx, file, [step])).at(-1)
  return (record?.input ?? {}) as Partial<Form>
}

export const tellAcceptance: Reaction<'case-accepted'> = async (equipment, tx, { after }) => {
  await write(equipment, tx, after, (head) => acceptanceText(after, head, equipment.calendar))
}

export const tellSupplement: Reaction<'supplement-requested'> = async (equipment, tx, { after }) => {
  const gaps = await getGapWords(equipment, tx, after)
  await write(equipment, tx, after, (head) => supplementText(after, head, gaps))
}

/** Served only when everybody who must be served has been: applicant and agent. */
export const noteSupplementServed: Reaction<'supplement-notice-served'> = async (_services, tx, { after }) => {
  if (after.supplement?.servedOn) await markServed(tx, after, 'supplement', after.supplement.servedOn)
}

export const tellIneligible: Reaction<'ineligibility-notified'> = async (equipment, tx, { after, event }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'survey-result')
  const { notifiedOn, contestBy } = event
  const assessed = (await findAssessment(equipment, tx, after))?.told
  const visitedOn = await findAgreeingVisit(equipment, tx, after)
  await write(equipment, tx, after, (head) =>
    ineligibleText(after, head, {
      assessed,
      visitedOn,
      reason,
      notifiedOn,
      contestBy,
    }),
  )
}

export const tellDecline: Reaction<'case-declined'> = async (equipment, tx, { after, event }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'decline')
  await write(equipment, tx, after, (head) => declineText(after, head, { ground: event.ground, reason }))
}

export const tellLapse: Reaction<'case-lapsed'> = async (equipment, tx, { before, after }) => {
  await write(equipment, tx, after, (head) => lapseText(after, head, before.supplement?.dueBy))
}

export const tellExtension: Reaction<'extension-approved'> = async (equipment, tx, { after, event }) => {
  const { ground, toWorkdays } = event
  const told = { ground, toWorkdays, calendar: equipment.calendar }
  await write(equipment, tx, after, (head) => extensionText(after, head, told))
}

export const tellTermination: Reaction<'case-terminated'> = async (equipment, tx, { after, event }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'terminate')
  await write(equipment, tx, after, (head) => terminationText(after, head, { ground: event.ground, reason }))
}

export const tellObjectionOutcome: Reaction<'objection-answered'> = async (equipment, tx, { after, event }) => {
  await write(equipment, tx, after, (head) => objectionText(after, head, event.objectionId))
}

/** The letter was written when it was signed; from its delivery on it can be read. */
export const releaseDecision: Reaction<'decision-delivered'> = async (equipment, tx, { after, event }) => {
  const noticeId = await markServed(tx, after, 'decision', event.deliveredOn)
  const outcome = after.decision?.confirmed ? 'granted' : 'refused'
  if (noticeId) await nudge(equipment, tx, after, { noticeId, tells: { outcome } })
}

export const tellAidFirst: Reaction<'aid-first-granted'> = async (equipment, tx, { after }) => {
  const form = await lastForm<{ object: string; reason: string }>(equipment, tx, after, 'grant-aid-first')
  const { object = '', reason = '' } = form
  await write(equipment, tx, after, (head) => aidFirstText(after, head, { object, reason }))
}

export const tellAidFirstCompleted: Reaction<'aid-first-completed'> = async (equipment, tx, { after }) => {
  const { reason } = await lastForm<{ reason: string }>(equipment, tx, after, 'complete-aid-first')
  const repayBy = repaymentDueBy(after, equipment.calendar)
  await write(equipment, tx, after, (head) => aidFirstCompletedText(after, head, { reason, repayBy }))
}

/** Every step with the money that is asked back reaches the household in writing. */
export async function tellRepayment(
  equipment: Equipment,
  tx: Tx,
  { after, event }: Happening<RepaymentEvent>,
): Promise<void> {
  await write(equipment, tx, after, (head) => repaymentText(after, head, event))
}

/** The written decision with its reasons; a raise that the platform carries out is told as it is made. */
export const tellAdjustment: Reaction<'benefit-adjusted'> = async (equipment, tx, { before, after, by }) => {
  const adjustment = after.adjustments.at(-1)
  if (!adjustment) return
  const form = by.kind === 'system' ? {} : await lastForm<{ reason: string }>(equipment, tx, after, 'adjust-benefit')
  const changed = benefitsOf(before).find(({ programme }) => programme === (adjustment.programme ?? programme))
  const beforeFen = changed?.amountFen ?? zeroFen
  const assessed = (await listAssessments(equipment, tx, after)).map(({ told }) => told)
  const told = { adjustment, beforeFen, reason: form.reason, assessed }
  await write(equipment, tx, after, (head) => adjustmentText(after, head, told))
}

/** 渐退期: what goes on for how long, and what is asked meanwhile. */
export const tellGrace: Reaction<'grace-granted'> = async (equipment, tx, { after, event }) => {
  const { reason = '' } = await lastForm<{ reason: string }>(equipment, tx, after, 'grant-grace')
  await write(equipment, tx, after, (head) => graceText(after, head, { ...event, reason }))
}

/** Every adjustment's letter is served once: the newest that has no receipt. */
export const noteAdjustmentServed: Reaction<'adjustment-delivered'> = async (_equipment, tx, { after, event }) => {
  await markServed(tx, after, 'adjustment', event.deliveredOn)
}

/** Some weeks before a recognition ends by itself. */
export const tellRenewal: Reaction<'renewal-reminded'> = async (equipment, tx, { after, event }) => {
  await write(equipment, tx, after, (head) => renewalText(after, head, event))
}

/** It has ended; a family that is recognised anew already needs no such letter. */
export const tellExpiry: Reaction<'recognition-expired'> = async (equipment, tx, { after, event }) => {
  if (event.renewed) return
  const told = { ...event, askedAnew: (await renewalOf(tx, after)) === 'asked' }
  await write(equipment, tx, after, (head) => expiryText(after, head, told))
}

import { type Case, type CaseEvent, type CaseEventKind, grantsOf } from '@jzt/casework'
import { type CitizenId, zeroFen } from '@jzt/kernel'
import { findCitizenPhone, sendSms } from '../access/index.ts'
import { listRecords } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Happening, Reaction } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { addObjection, keepAnswer } from './objection-store.ts'
import { post, takeDown, takeDownGrant } from './publicity-store.ts'

/** One of several kinds of event, which a capability answers alike. */
type Happened<Kind extends CaseEventKind> = Happening<Extract<CaseEvent, { kind: Kind }>>

/** 公示 and 重新公示: what the signed opinion proposes, in the village where the family lives. */
export const hangNotice = async (
  equipment: Equipment,
  tx: Tx,
  { after, event }: Happened<'publicity-posted' | 'publicity-posted-again'>,
): Promise<void> => {
  const { publicityId, postedOn, endsOn, onWeb: include } = event
  if (!after.opinion) throw new Error('a notice shows a signed opinion')
  const proposed = grantsOf(after.opinion)
  const [first = { programme: after.programme, amountFen: zeroFen }, ...others] = proposed
  const posting = { kind: 'proposed', include, postedOn, endsOn } as const
  await post(equipment, tx, after, { ...posting, publicityId, grant: first })
  for (const grant of others) await post(equipment, tx, after, { ...posting, publicityId: newId(), grant })
}

/** 公布: each grant stands as long as the benefit does, so it has no last day. */
export const publishGrant: Reaction<'result-published'> = async (equipment, tx, { after, event }) => {
  if (!after.decision) throw new Error('only a decision is published')
  const posting = { kind: 'granted', include: true, postedOn: event.publishedOn } as const
  for (const grant of grantsOf(after.decision))
    await post(equipment, tx, after, { ...posting, publicityId: newId(), grant })
}

/** A recognition that has ended is no longer on the list; what the family is paid beside it is. */
export const clearExpired: Reaction<'recognition-expired'> = async (_equipment, tx, { after, event }) => {
  await takeDownGrant(tx, after, event.programme, event.on)
}

/** A case that is withdrawn or terminated leaves the board and the web on the same day. */
export const clearBoard = async (
  _services: Equipment,
  tx: Tx,
  { after, event }: Happened<'case-withdrawn' | 'case-terminated'>,
): Promise<void> => {
  await takeDown(tx, after, event.on)
}

async function lastWords(equipment: Equipment, tx: Tx, file: Case, step: string): Promise<string> {
  const form = (await listRecords(equipment, tx, file, [step])).at(-1)?.input as { words?: string } | undefined
  if (!form?.words) throw new Error(`the form of ${step} must be kept before its events are written`)
  return form.words
}

/** An objection that an officer wrote down for a neighbour. One sent online was written by the step itself. */
export const writeDownObjection: Reaction<'objection-raised'> = async (equipment, tx, { after, event, by }) => {
  if (by.kind === 'system') return
  const { objectionId, publicityId, newFacts, on: madeOn } = event
  const words = await lastWords(equipment, tx, after, 'object')
  await addObjection(equipment, tx, after, { objectionId, publicityId, objectorId: by.id, words, newFacts, madeOn })
}

/** The answer goes on file, and the objector learns by message that there is one (R73). */
export const tellObjector: Reaction<'objection-answered'> = async (equipment, tx, { after, event }) => {
  const { objectionId, toldOn: answeredOn } = event
  const words = await lastWords(equipment, tx, after, 'answer-objection')
  const objector = await keepAnswer(equipment, tx, after, { objectionId, words, answeredOn })
  const phone = objector && (await findCitizenPhone(tx, equipment.encryption, objector as CitizenId))
  if (!phone) return
  const text = '您提出的公示异议已有答复，请打开救助通查看。'
  await sendSms(equipment, tx, { phone, text, key: `objection.${objectionId}.answer` })
}

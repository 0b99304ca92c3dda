import type { Case } from '@jzt/casework'
import { type TextedOutcome, textedSentence } from '@jzt/rules'
import { sendSms } from '../access/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Reaction } from '../platform/equipment.ts'
import { listPhones } from './addressee.ts'

/** What a text message tells of: one notice, and of which kind its sentence is. */
interface Nudge {
  readonly noticeId: string
  readonly outcome?: TextedOutcome
}

/** A text message that something is to be read: no name, no programme, no amount, nothing that a stranger could use. */
export async function nudge(equipment: Equipment, tx: Tx, file: Case, told: Nudge): Promise<void> {
  const { noticeId, outcome = 'notice' } = told
  const text = textedSentence(outcome, file.number)
  for (const { who, phone } of await listPhones(equipment, tx, file)) {
    await sendSms(equipment, tx, { phone, text, key: `notice.${noticeId}.${who}` })
  }
}

/** The number of the application also as a text message, for whoever closed the page. Nothing of the family stands in it. */
export const textReceipt: Reaction<'case-submitted'> = async (equipment, tx, { after }) => {
  for (const { who, phone } of await listPhones(equipment, tx, after)) {
    const text = `您的申请已收到，编号 ${after.number}。请留好编号，打开救助通可查进度。`
    await sendSms(equipment, tx, { phone, text, key: `receipt.${after.id}.${who}` })
  }
}

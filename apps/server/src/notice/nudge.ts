import type { Case } from '@jzt/casework'
import { sendSms } from '../access/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Reaction } from '../platform/equipment.ts'
import { listPhones } from './addressee.ts'

/** A text message that something is to be read: no name, no result, nothing that a stranger with the phone could use. */
export async function nudge(equipment: Equipment, tx: Tx, file: Case, noticeId: string): Promise<void> {
  for (const { who, phone } of await listPhones(equipment, tx, file)) {
    const text = `您的申请 ${file.number} 有新通知，请打开救助通查看。`
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

import type { Case } from '@jzt/casework'
import { sendSms } from '../access/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { listPhones } from './addressee.ts'

/** A text message that something is to be read: no name, no result, nothing that a stranger with the phone could use. */
export async function nudge(services: Services, tx: Tx, file: Case, noticeId: string): Promise<void> {
  for (const { who, phone } of await listPhones(services, tx, file)) {
    const text = `您的申请 ${file.number} 有新通知，请打开救助通查看。`
    await sendSms(services, tx, { phone, text, key: `notice.${noticeId}.${who}` })
  }
}

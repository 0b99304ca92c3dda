import type { Case } from '@jzt/casework'
import type { NoticeView } from '@jzt/contract'
import { type TextedOutcome, textedSentence } from '@jzt/rules'
import { sendSms } from '../access/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Reaction } from '../platform/equipment.ts'
import { listPhones } from './addressee.ts'

/** What a text message tells of: one notice, of which kind it is, or the outcome that its sentence tells. */
interface Nudge {
  readonly noticeId: string
  readonly tells: { readonly kind: NoticeView['kind'] } | { readonly outcome: TextedOutcome }
}

/**
 * Of which matter a notice is, so that whoever reads it knows how soon to look: never how it went, and nothing that a
 * stranger could learn of the family's means from.
 */
const matterOf: Readonly<Record<NoticeView['kind'], string>> = {
  acceptance: '受理',
  supplement: '补正材料',
  ineligible: '调查结果',
  decline: '受理',
  'objection-answer': '公示',
  decision: '决定',
  extension: '办理期限',
  lapse: '办理结果',
  termination: '办理结果',
  'aid-first': '决定',
  'aid-first-completed': '补办手续',
  repayment: '补办手续',
  adjustment: '待遇调整',
  renewal: '有效期',
  expiry: '有效期',
  grace: '待遇',
}

/** The whole message: with its signature short enough to be sent as one. */
export function textOf({ tells }: Pick<Nudge, 'tells'>, number: string): string {
  if ('outcome' in tells) return textedSentence(tells.outcome, number)
  return `您的申请 ${number} 有新通知（${matterOf[tells.kind]}），请打开救助通查看。`
}

/** A text message that something is to be read: no name, no programme, no amount, nothing that a stranger could use. */
export async function nudge(equipment: Equipment, tx: Tx, file: Case, told: Nudge): Promise<void> {
  const text = textOf(told, file.number)
  for (const { who, phone } of await listPhones(equipment, tx, file)) {
    await sendSms(equipment, tx, { phone, text, key: `notice.${told.noticeId}.${who}` })
  }
}

/** The number of the application also as a text message, for whoever closed the page. Nothing of the family stands in it. */
export const textReceipt: Reaction<'case-submitted'> = async (equipment, tx, { after }) => {
  for (const { who, phone } of await listPhones(equipment, tx, after)) {
    const text = `您的申请已收到，编号 ${after.number}。请留好编号，打开救助通可查进度。`
    await sendSms(equipment, tx, { phone, text, key: `receipt.${after.id}.${who}` })
  }
}

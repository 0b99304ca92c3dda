import { type Case, type CaseEvent, outstandingFen } from '@jzt/casework'
import { formatDate, formatMonth, formatYuan, type PlainDate } from '@jzt/kernel'
import type { Letterhead } from './addressee.ts'
import { lawCitedOn } from './law-cited.ts'
import type { Written } from './notice-store.ts'
import { contact } from './texts.ts'

/** Where and by when the money goes back, and what to do where it cannot be paid at once or at all. */
export const howToRepay = (head: Letterhead, by: PlainDate | undefined): Written['paragraphs'][number] => ({
  heading: '怎么退',
  sentences: [
    ...(by ? [`请在${formatDate(by)}前退。`] : []),
    `到${head.town}的救助窗口当面退，或者先打电话问转账的账户。每退一次，窗口登记金额和日期，给您凭证。`,
    '一次退不清的，可以和镇街约定分期，每月退一些。',
    '确实退不起的，请告诉镇街：由一人提出、负责人另行审定，可以不再追回。',
    contact(head),
  ],
})

const repaymentTitles = {
  'instalments-agreed': '先行救助分期退还约定书',
  'repayment-received': '先行救助退款凭证',
  'repayment-waived': '先行救助不再追回告知书',
} as const

/** What became of the money that is asked back: an agreement, a receipt, or that it is given up. */
export function repaymentText(file: Case, head: Letterhead, event: RepaymentEvent): Written {
  const owed = outstandingFen(file)
  const left = owed > 0 ? `还有 ${formatYuan(owed)} 没有退。` : '没有要退的钱了。'
  return {
    kind: 'repayment',
    title: repaymentTitles[event.kind],
    paragraphs: [
      { heading: '内容', sentences: [repaymentWords(event), `申请编号：${file.number}。`, left, contact(head)] },
      { heading: '依据', sentences: [`${lawCitedOn(head.on).aidFirst}。`] },
    ],
    servedOn: event.on,
  }
}

export type RepaymentEvent = Extract<CaseEvent, { kind: keyof typeof repaymentTitles }>

function repaymentWords(event: RepaymentEvent): string {
  if (event.kind === 'instalments-agreed')
    return `从${formatMonth(event.from)}起，每月退 ${formatYuan(event.amountFen)}，每月最后一天前退。`
  if (event.kind === 'repayment-received')
    return `${formatDate(event.paidOn)}收到您退的 ${formatYuan(event.amountFen)}。`
  return `您没有退的 ${formatYuan(event.waivedFen)}，不再要您退。`
}

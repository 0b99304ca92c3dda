import type { CaseEvent, CaseEventKind, Grant } from '@jzt/casework'
import type { CasePage } from '@jzt/contract'
import {
  type Fen,
  formatDate,
  formatMonth,
  formatYuan,
  type Programme,
  programmeShortWords,
  programmeWords,
} from '@jzt/kernel'
import type { EventRow } from '../casework/index.ts'

/** What the office reads for each event. A new event without words does not compile. */
const titles: Record<CaseEventKind, string> = {
  'adjustment-delivered': '送达调整决定书',
  'aid-first-completed': '补办先行救助手续',
  'aid-first-granted': '先行救助',
  'applicant-contacted': '主动联系申请人',
  'benefit-adjusted': '调整待遇',
  'benefit-begun': '待遇开始',
  'case-accepted': '受理',
  'case-assessed': '计算评估',
  'case-confirmed': '确认同意',
  'case-declined': '不予受理',
  'case-lapsed': '逾期未补正，视为放弃',
  'case-marked': '标注疑点、举报或重点调查',
  'case-re-examined': '复查',
  'case-refused': '不予确认',
  'case-reported': '报送区民政局',
  'case-returned': '退回镇街',
  'case-submitted': '提交申请',
  'case-terminated': '终止审核确认',
  'case-transferred': '转送其他镇街',
  'case-withdrawn': '撤回申请',
  'confirmation-meeting-held': '审核确认会',
  'contest-period-ended': '异议期满',
  'contest-waived': '放弃异议',
  'decision-delivered': '送达决定书',
  'district-reviewed': '区级全面审查',
  'extension-approved': '批准延长办理时限',
  'extension-rejected': '未批准延长',
  'extension-requested': '申请延长办理时限',
  'finding-raised': '发现疑点',
  'finding-resolved': '核实疑点',
  'grace-granted': '给予渐退期',
  'grace-review-opened': '渐退期将满，须复核',
  'heard-before-adjustment': '调整前听取意见',
  'household-heard': '听取意见',
  'income-change-recorded': '记录收入变动',
  'income-change-reported': '报告收入变动',
  'ineligibility-contested': '申请人提出异议',
  'ineligibility-notified': '告知不符合',
  'investigation-started': '启动调查',
  'authorisation-withdrawn': '撤回核查授权',
  'member-authorised': '签署核查授权',
  'objection-answered': '答复异议人',
  'objection-raised': '收到公示异议',
  'objection-re-investigated': '重新调查核实',
  'opinion-signed': '初审意见',
  'publicity-posted': '张贴公示',
  'publicity-posted-again': '重新公示',
  'recognition-expired': '有效期满，认定自然终止',
  'renewal-reminded': '提醒有效期将满',
  'result-published': '公布',
  'rise-review-due': '标准调整，须人工复核',
  'rise-review-settled': '标准调整复核，金额不变',
  'review-meeting-held': '评审会',
  'instalments-agreed': '约定分期退还',
  'repayment-received': '收到退款',
  'repayment-waived': '审定不再追回',
  'standard-changed': '标准已调整，须重新核算',
  'waiver-proposed': '提出不再追回',
  'waiver-refused': '未同意不再追回',
  'self-care-assessed': '重新评估自理能力',
  'self-care-change-reported': '报告自理能力变化',
  'spot-check-done': '抽查核实',
  'spot-check-drawn': '抽查抽取',
  'stand-in-countersigned': '复核代替证据',
  'stand-in-offered': '以其他证据代替核对',
  'supplement-completed': '补正完成',
  'supplement-extended': '延长补正期限',
  'supplement-notice-served': '送达补正告知书',
  'supplement-received': '收到补正材料',
  'supplement-requested': '一次性告知补正',
  'survey-result-signed': '初始意见',
  'task-raised': '产生任务',
  'verification-answered': '部门答复',
  'verification-completed': '核对完成',
  'verification-started': '启动信息核对',
  'visit-recorded': '走访登记',
}

/** The history of a case: who did what and when, with the figures of the event and no names of members. */
export function timelineOf(events: readonly EventRow[], names: ReadonlyMap<string, string>): CasePage['timeline'] {
  const asked = events.flatMap(({ event }) => (event.kind === 'case-submitted' ? programmesOf(event) : []))
  return events.map(({ seq, at, onDate, actorKind, actorId, event }) => ({
    seq,
    at: at.toISOString(),
    on: onDate,
    kind: event.kind,
    title: titles[event.kind],
    by: actorKind === 'citizen' ? '申请人' : actorKind === 'system' ? '系统' : (names.get(actorId ?? '') ?? '工作人员'),
    details: [...askedDetails(event, asked), ...detailsOf(event)],
  }))
}

const opinions: readonly CaseEventKind[] = ['survey-result-signed', 'opinion-signed', 'case-confirmed', 'case-refused']

/** Under an opinion also everything that was asked for: one programme that is granted answers several that were asked. */
function askedDetails(event: CaseEvent, asked: readonly Programme[]): { label: string; value: string }[] {
  if (!opinions.includes(event.kind) || asked.length < 2) return []
  return [{ label: '申请', value: namesOf(asked) }]
}

const namesOf = (programmes: readonly Programme[]): string => programmes.map((one) => programmeWords[one]).join('、')

function detailsOf(event: CaseEvent): { label: string; value: string }[] {
  const details: { label: string; value: string }[] = []
  const programmes = programmesOf(event)
  if (programmes.length > 0) details.push({ label: '救助', value: namesOf(programmes) })
  if ('amountFen' in event) details.push({ label: '金额', value: amountsOf(event) })
  if ('from' in event && event.kind !== 'case-transferred')
    details.push({ label: '从', value: formatMonth(event.from) })
  if ('until' in event) details.push({ label: '到', value: formatMonth(event.until) })
  if ('validUntil' in event && event.validUntil)
    details.push({ label: '有效期到', value: formatDate(event.validUntil) })
  if (event.kind === 'recognition-expired' && event.renewed)
    details.push({ label: '已由新的决定接续', value: `到${formatDate(event.lastDay ?? event.validUntil)}为止` })
  if ('endsOn' in event) details.push({ label: '公示到', value: formatDate(event.endsOn) })
  if ('dueBy' in event && event.dueBy) details.push({ label: '期限', value: formatDate(event.dueBy) })
  if ('effectiveFrom' in event) details.push({ label: '施行', value: formatDate(event.effectiveFrom) })
  return [...details, ...computedDetails(event), ...repaymentDetails(event)]
}

/** What it is about: everything that was asked for, or every programme that was signed at once. */
function programmesOf(event: CaseEvent): readonly Programme[] {
  if (event.kind === 'case-submitted' && event.asked) return event.asked
  const main = 'programme' in event && event.programme ? [event.programme] : []
  return [...main, ...alsoIn(event).map(({ programme }) => programme)]
}

const alsoIn = (event: CaseEvent): readonly Grant[] => ('also' in event && event.also) || []

/** 1,301 元；低保 610 元: what is granted beside the main programme, with its name; a recognition has no amount. */
function amountsOf(event: Extract<CaseEvent, { amountFen: Fen }>): string {
  const beside = alsoIn(event).filter(({ amountFen }) => amountFen > 0)
  const also = beside.map(({ programme, amountFen }) => `${programmeShortWords[programme]} ${formatYuan(amountFen)}`)
  return [formatYuan(event.amountFen), ...also].join('；')
}

/** What the rules make of a benefit that a raised standard left to people. */
function computedDetails(event: CaseEvent): { label: string; value: string }[] {
  if (event.kind !== 'rise-review-due' || event.computedFen === undefined) return []
  return [{ label: '测算金额', value: formatYuan(event.computedFen) }]
}

/** What was asked back of aid that was given first, what came, and what was given up. */
function repaymentDetails(event: CaseEvent): { label: string; value: string }[] {
  if (event.kind === 'repayment-received') return [{ label: '退款日', value: formatDate(event.paidOn) }]
  if (event.kind === 'repayment-waived') return [{ label: '不再追回', value: formatYuan(event.waivedFen) }]
  if (event.kind !== 'aid-first-completed' || event.reclaimFen === 0) return []
  return [{ label: '要回', value: formatYuan(event.reclaimFen) }]
}

import type { ClockNameView, StageName } from './case-view/index.ts'
import type { adjustmentGrounds, incomeCauses, StepName, withdrawalChannels } from './steps/index.ts'

/** What the office calls each stage. */
export const stageWords: Record<StageName, string> = {
  submitted: '待受理',
  supplementing: '待补正',
  accepted: '已受理',
  investigating: '调查核实',
  'ineligible-notified': '已告知不符合',
  're-examining': '复查',
  'first-review': '初审',
  'opinion-given': '待公示',
  publicised: '公示中',
  're-investigating': '异议复核',
  reported: '已报区',
  decided: '待送达',
  delivered: '已送达',
  published: '已公布',
  closed: '已办结',
}

/** What the office calls each step; the console's buttons. */
export const stepWords: Record<StepName, string> = {
  transfer: '转送其他镇街',
  contact: '主动联系',
  'request-supplement': '一次性告知补正',
  'serve-supplement-notice': '送达补正告知书',
  'extend-supplement': '延长补正期限',
  supplement: '补正材料',
  'withdraw-authorisation': '撤回授权',
  accept: '受理',
  decline: '不予受理',
  'grant-aid-first': '先行救助',
  'start-investigation': '启动调查',
  'record-visit': '登记走访',
  'stand-in-evidence': '以其他证据代替核对',
  'countersign-stand-in': '复核代替证据',
  'resolve-finding': '核实疑点',
  assess: '计算评估',
  'survey-result': '初始意见',
  'notify-ineligible': '告知不符合',
  contest: '提出异议',
  'waive-contest': '放弃异议',
  're-examine': '复查',
  'complete-aid-first': '补办先行救助手续',
  'first-review-opinion': '初审意见',
  publicise: '张贴公示',
  object: '公示异议',
  're-investigate': '重新调查核实',
  'answer-objection': '答复异议人',
  're-publicise': '重新公示',
  mark: '标注疑点或举报',
  'review-meeting': '召开评审会',
  'decide-in-town': '镇街审核确认',
  report: '报送区民政局',
  'district-review': '全面审查',
  'spot-check': '抽查核实',
  'confirmation-meeting': '审核确认会',
  'return-to-town': '退回镇街',
  confirm: '确认同意',
  refuse: '不予确认',
  'deliver-decision': '送达决定书',
  publish: '公布',
  'report-self-care': '报告自理能力变化',
  'assess-self-care': '重新评估自理能力',
  'report-income-change': '报告收入变动',
  'record-income-change': '记录收入变动',
  'grant-grace': '给予渐退期',
  'hear-before-adjustment': '调整前听取意见',
  'adjust-benefit': '调整待遇',
  'deliver-adjustment': '送达调整决定书',
  withdraw: '撤回申请',
  'hear-before-termination': '终止前听取意见',
  terminate: '终止审核确认',
  'record-repayment': '登记退款',
  'agree-instalments': '约定分期退还',
  'propose-waiver': '提出不再追回',
  'decide-waiver': '审定不再追回',
  'request-extension': '申请延长办理时限',
  extend: '批准延长',
}

/** What the office calls each running period. */
export const clockWords: Record<ClockNameView, string> = {
  contact: '主动联系',
  accept: '审查受理',
  'serve-notice': '送达补正告知',
  supplement: '补正材料',
  start: '启动调查',
  registers: '部门核对',
  contest: '提出异议',
  publicity: '公示',
  decide: '全程办结',
  district: '区级审核确认',
  deliver: '送达决定',
  survey: '调查核实并提出初审意见',
  're-investigate': '重新调查核实',
  'complete-aid-first': '先行救助补办手续',
  'self-care': '重新评估自理能力',
  repay: '退还先行救助的钱',
  'income-change': '核实收入变动',
  grace: '渐退期满复核',
  renew: '有效期将满，联系续期',
}

/** Why a running benefit is changed. */
export const adjustmentWords: Record<(typeof adjustmentGrounds)[number], string> = {
  'standard-raised': '保障标准提高',
  'income-changed': '家庭收入变化',
  'members-changed': '家庭人口变化',
  'care-level-changed': '照料护理档次变化',
  'work-refused': '无正当理由拒绝工作',
  'no-longer-eligible': '不再符合条件',
  died: '领取人去世',
  'own-wish': '本人提出',
  'error-corrected': '更正错误',
}

/** Why the income of a paid household is another one. */
export const incomeCauseWords: Record<(typeof incomeCauses)[number], string> = {
  employment: '成员就业，收入增加',
  other: '其他原因，收入增加',
  fell: '收入减少',
  unchanged: '复核，没有变化',
  'work-refused': '无正当理由拒绝合适工作',
}

/** How the town was told that an authorisation is taken back. */
export const withdrawalWords: Record<(typeof withdrawalChannels)[number], string> = {
  phone: '电话',
  counter: '到窗口',
  letter: '来信',
}

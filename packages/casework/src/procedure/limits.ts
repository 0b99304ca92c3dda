import type { ExtensionGround } from '../case.ts'

/**
 * The periods of one procedure as data; each procedure gives the source of each. `Workdays` are 工作日, `Days` are calendar
 * days. A period that is absent does not run in this procedure.
 */
export interface Limits {
  /** 主动联系, from the application. */
  readonly contactWorkdays: number
  /** 审查受理, from the application or the complete supplement. */
  readonly acceptWorkdays: number
  /** 补正, from the service of the notice. */
  readonly supplementWorkdays: number
  /** The notice of what is missing is served, from the day it was written. */
  readonly serveNoticeWorkdays: number
  /** 启动调查, from acceptance. */
  readonly startWorkdays: number
  /** 调查核实并提出初审意见, from acceptance. */
  readonly surveyWorkdays?: number
  /** A register that stays silent this long may be stood in for. */
  readonly silentRegisterWorkdays: number
  /** Time to contest a finding of ineligibility. */
  readonly contestWorkdays: number
  /** 公示; the posting day is not counted. */
  readonly publicityDays: number
  readonly republicityDays: number
  /** 重新调查核实, from the objection. */
  readonly reInvestigateWorkdays?: number
  /** 办结, from acceptance, publicity not counted. */
  readonly decideWorkdays: number
  /** 区级审核确认, within them. */
  readonly districtWorkdays: number
  /** The first extension, and the furthest one. */
  readonly extendedWorkdays: number
  readonly hardWorkdays: number
  /** The only ground for the furthest extension; absent: any of the five. */
  readonly hardGround?: ExtensionGround
  /** 送达决定, from the decision. */
  readonly deliverWorkdays: number
  /** Share of a batch that the district checks at random. */
  readonly spotCheckShare: number
  readonly reviewQuorum: number
  readonly confirmationQuorum: number
  /** 先行救助的补办手续, from the day the aid was given. */
  readonly completeAidFirstWorkdays?: number
  /** 退还先行救助的钱, from the day it was asked back; instalments have their own days. */
  readonly repayWorkdays?: number
  /** 有效期将满提醒: calendar days before the last day of a recognition. */
  readonly renewalDays: number
  /** 生活自理能力重新评估, from the report of a change. */
  readonly selfCareWorkdays?: number
  /** 核实收入变动, from the report of a change; acting on it, from the record of it. */
  readonly incomeChangeWorkdays?: number
  /** 标准调整后人工复核, from the release of the batch that left it to people. */
  readonly riseReviewWorkdays?: number
}

export type LimitName = keyof Limits

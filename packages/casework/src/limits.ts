/**
 * The periods of the process as data, each with its source; a programme or a later rule changes the row, not the code.
 * `workdays` are 工作日, `days` are calendar days.
 */
export interface Limits {
  /** 渝北民〔2023〕103号 二（五）: contact within 2 working days of the application. */
  readonly contactWorkdays: number
  /** 渝北民〔2023〕103号 附件 一（二）: examine and accept within 2 working days. */
  readonly acceptWorkdays: number
  /** 限定时间, no figure in the source: a parameter. */
  readonly supplementWorkdays: number
  /** The notice of what is missing is served: no figure in the source, a parameter. */
  readonly serveNoticeWorkdays: number
  /** 附件 二: the survey starts within 2 working days of acceptance. */
  readonly startWorkdays: number
  /** A register that stays silent this long may be stood in for: a parameter. */
  readonly silentRegisterWorkdays: number
  /** Time to contest a finding of ineligibility: a parameter. */
  readonly contestWorkdays: number
  /** 附件 三（一）: 7 days; the posting day is not counted. */
  readonly publicityDays: number
  readonly republicityDays: number
  /** 附件 四: 20 working days from acceptance, publicity not counted. */
  readonly decideWorkdays: number
  /** The district takes at most 10 of them (民发〔2021〕57号). */
  readonly districtWorkdays: number
  /** 附件 四 with 民发〔2021〕57号: extended to 30, never beyond 45. */
  readonly extendedWorkdays: number
  readonly hardWorkdays: number
  /** The decision is served within 3 working days. */
  readonly deliverWorkdays: number
  /** Share of a batch that the district checks at random. */
  readonly spotCheckShare: number
  readonly reviewQuorum: number
  readonly confirmationQuorum: number
  /** The first month paid: the month of approval (重庆市城乡居民最低生活保障条例 第二十二条) or the next (民发〔2021〕57号 第二十一条). */
  readonly entitlement: 'APPROVAL_MONTH' | 'NEXT_MONTH'
}

export const dibaoLimits: Limits = {
  contactWorkdays: 2,
  acceptWorkdays: 2,
  supplementWorkdays: 10,
  serveNoticeWorkdays: 2,
  startWorkdays: 2,
  silentRegisterWorkdays: 5,
  contestWorkdays: 5,
  publicityDays: 7,
  republicityDays: 7,
  decideWorkdays: 20,
  districtWorkdays: 10,
  extendedWorkdays: 30,
  hardWorkdays: 45,
  deliverWorkdays: 3,
  spotCheckShare: 0.3,
  reviewQuorum: 5,
  confirmationQuorum: 3,
  entitlement: 'APPROVAL_MONTH',
}

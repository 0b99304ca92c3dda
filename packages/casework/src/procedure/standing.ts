import type { Limits } from './limits.ts'
import { gates, type Procedure } from './procedure.ts'
import { assumed, read, unread } from './source.ts'

const notice = '渝北民〔2023〕103号'

export const standingLimits: Limits = {
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
  renewalDays: 30,
  spotCheckShare: 0.3,
  reviewQuorum: 5,
  confirmationQuorum: 3,
  incomeChangeWorkdays: 10,
  riseReviewWorkdays: 10,
}

/**
 * 低保, and 低保边缘 and 刚性支出困难 after it: the process of 002 as it is (“其他社会救助网办流程参照执行”).
 */
export const standingProcedure: Procedure = {
  name: 'standing',
  title: '低保、低保边缘、刚性支出困难审核确认程序',
  limits: standingLimits,
  sources: {
    contactWorkdays: read(`${notice} 二（五）`),
    acceptWorkdays: read(`${notice}附件 一（二）`),
    supplementWorkdays: assumed,
    serveNoticeWorkdays: assumed,
    startWorkdays: read(`${notice}附件 二`),
    silentRegisterWorkdays: assumed,
    contestWorkdays: assumed,
    publicityDays: read(`${notice}附件 三（一）`),
    republicityDays: read(`${notice}附件 三（一）`),
    decideWorkdays: read(`${notice}附件 四`),
    districtWorkdays: unread('民发〔2021〕57号'),
    extendedWorkdays: unread('民发〔2021〕57号'),
    hardWorkdays: unread('民发〔2021〕57号'),
    deliverWorkdays: unread('民发〔2021〕57号'),
    renewalDays: assumed,
    spotCheckShare: assumed,
    reviewQuorum: assumed,
    confirmationQuorum: assumed,
    incomeChangeWorkdays: assumed,
    riseReviewWorkdays: assumed,
  },
  stages: {
    'grant-aid-first': [],
    'complete-aid-first': [],
    'decide-in-town': [],
    'record-repayment': [],
    'agree-instalments': [],
    'propose-waiver': [],
    'decide-waiver': [],
    'report-self-care': [],
    'assess-self-care': [],
  },
  beforeReport: gates,
  beforeDecision: ['district-review', 'spot-check', 'confirmation-meeting'],
  isPublicised: true,
  isWhereNeedArose: false,
}

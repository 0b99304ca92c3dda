import type { Stage } from '../stage.ts'
import type { Procedure } from './procedure.ts'
import { assumed, unread } from './source.ts'
import { standingProcedure } from './standing.ts'

const nowhere: readonly Stage[] = []

/**
 * 临时救助, the short procedure: accept, survey, opinion, and the town decides what is small (社会救助暂行办法 第四十八条),
 * the district the rest. The seven days of 附件 三（一） are named for 低保 and would come too late here; the result is
 * published all the same (社会救助法 第四十五条). Urgent and small: aid first, papers later (社会救助法 第五十条).
 */
export const temporaryProcedure: Procedure = {
  name: 'temporary',
  title: '临时救助审核确认程序',
  limits: {
    ...standingProcedure.limits,
    decideWorkdays: 10,
    districtWorkdays: 5,
    extendedWorkdays: 15,
    hardWorkdays: 15,
    completeAidFirstWorkdays: 10,
    repayWorkdays: 30,
  },
  sources: {
    ...standingProcedure.sources,
    decideWorkdays: assumed,
    districtWorkdays: assumed,
    // Other places: 10 to 15 working days.
    extendedWorkdays: assumed,
    hardWorkdays: assumed,
    completeAidFirstWorkdays: unread('民发〔2018〕23号：紧急情况解除之后10个工作日内补办'),
    repayWorkdays: assumed,
  },
  stages: {
    publicise: nowhere,
    object: nowhere,
    're-investigate': nowhere,
    'answer-objection': nowhere,
    're-publicise': nowhere,
    report: ['opinion-given'],
    'draw-spot-check': nowhere,
    'spot-check': nowhere,
    'confirmation-meeting': nowhere,
    'adjust-benefit': nowhere,
    'hear-before-adjustment': nowhere,
    'deliver-adjustment': nowhere,
    'report-income-change': nowhere,
    'record-income-change': nowhere,
    'grant-grace': nowhere,
    'open-grace-review': nowhere,
    'require-rise-review': nowhere,
    'report-self-care': nowhere,
    'assess-self-care': nowhere,
  },
  beforeReport: [
    'acceptance',
    'verification',
    'visit',
    'findings',
    'assessment',
    'survey-result',
    'opinion',
    'review-meeting',
    'aid-first',
  ],
  beforeDecision: ['district-review'],
  isPublicised: false,
  isWhereNeedArose: true,
}

import type { Fen, Month, Programme } from '@jzt/kernel'
import { paidMonthly } from '../benefit.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

export interface RequireRiseReviewInput {
  readonly programme: Programme
  readonly from: Month
  readonly batch: string
  readonly computedFen?: Fen | undefined
}

/**
 * Require a review 标准调整后人工复核: taken by the platform for a household whom a released batch does not raise by itself.
 * It decides nothing: the district adjusts the benefit, or signs that the amount stays (`adjust-benefit`).
 */
export const requireRiseReview: CaseStep<'require-rise-review', RequireRiseReviewInput> = {
  name: 'require-rise-review',
  who: ['system'],
  at: 'district',
  // Also before the publication of the list: the benefit runs already, and the work comes up when it is published.
  stages: ['delivered', 'published'],
  ready: (file) => (paidMonthly(file).length > 0 ? undefined : { code: 'benefit-not-running' }),
  decide(file, { programme, from, batch, computedFen }, { today: on }) {
    if (!paidMonthly(file).some((one) => one.programme === programme)) return cannot({ code: 'benefit-not-running' })
    const computed = computedFen === undefined ? {} : { computedFen }
    return advance(file, { kind: 'rise-review-due', on, programme, from, batch, ...computed })
  },
}

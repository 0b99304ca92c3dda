import { advance, type CaseStep } from '../step.ts'
import { graceReviewFrom } from './income-change.ts'

/** Open the review 渐退期满复核: in the last month of grace the clock brings the household back to the town's queue. */
export const openGraceReview: CaseStep<'open-grace-review', object> = {
  name: 'open-grace-review',
  who: ['system'],
  at: 'town',
  stages: ['published'],
  ready(file, { today }) {
    const from = graceReviewFrom(file)
    if (!from) return { code: 'grace-not-due' }
    return today < from ? { code: 'period-not-over', dueBy: from } : undefined
  },
  decide: (file, _, context) => advance(file, { kind: 'grace-review-opened', on: context.today }),
}

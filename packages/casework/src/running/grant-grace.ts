import { addDays, type DocumentId, firstDayOf, type Month, monthOf } from '@jzt/kernel'
import { advance, type CaseStep, cannot, dayOutside, officerOf } from '../step.ts'
import { lastOfMonths, notReviewable, pendingChange } from './income-change.ts'

export interface GrantGraceInput {
  readonly from: Month
  readonly months: number
  readonly signature: { readonly documentId: DocumentId }
}

/**
 * Grant a grace period 给予渐退期 (民发〔2021〕57号 第三十三条: “可以给予一定时间的渐退期”): a member found work, the income
 * passed the standard, and the benefit goes on as it was for some months. The district may; it need not.
 */
export const grantGrace: CaseStep<'grant-grace', GrantGraceInput> = {
  name: 'grant-grace',
  who: ['district-head'],
  at: 'district',
  stages: ['published'],
  ready: (file) => notReviewable(file) ?? (pendingChange(file)?.inGrace ? undefined : { code: 'grace-not-due' }),
  decide(file, { from, months, signature }, context) {
    const change = pendingChange(file)
    if (!change) return cannot({ code: 'grace-not-due' })
    const refusal = dayOutside('from', firstDayOf(from), [firstDayOf(monthOf(change.on)), addDays(context.today, 62)])
    if (refusal) return cannot(refusal)
    if (months < 1 || months > change.graceMonthsLeft)
      return cannot({ code: 'beyond-the-limit', most: change.graceMonthsLeft, unit: 'months' })
    return advance(file, {
      kind: 'grace-granted',
      on: context.today,
      by: officerOf(context),
      from,
      until: lastOfMonths(from, months),
      signature: signature.documentId,
    })
  },
}

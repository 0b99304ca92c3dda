import { addDays, firstDayOf, type MemberId, type Month } from '@jzt/kernel'
import { type AssessInput, assessedEvents } from '../investigation/assess.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'
import {
  graceIn,
  type IncomeCause,
  type IncomeVerdict,
  notReviewable,
  paidDibao,
  reviewedFrom,
} from './income-change.ts'

export interface RecordIncomeChangeInput {
  readonly since: Month
  readonly cause: IncomeCause
  /** Whose figures are other ones now; none when everything was found as it was. */
  readonly members: readonly MemberId[]
  /** What the rules make of the household with the new figures. */
  readonly assessed: AssessInput
  readonly verdict: IncomeVerdict
}

/**
 * Record a change of income 记录收入变动: the town puts the new figures on file and the rules judge the household again
 * (民发〔2021〕57号 第三十一条至第三十三条). It decides nothing: a new amount follows by `adjust-benefit`, a grace period by
 * `grant-grace`; where nothing changes the review is settled at once.
 */
export const recordIncomeChange: CaseStep<'record-income-change', RecordIncomeChangeInput> = {
  name: 'record-income-change',
  who: town,
  at: 'town',
  stages: ['published'],
  ready: (file) =>
    notReviewable(file) ??
    (file.adjustments.some(({ deliveredOn }) => !deliveredOn) ? { code: 'adjustment-undelivered' } : undefined),
  decide(file, { since, cause, members, assessed, verdict }, context) {
    const { today: on } = context
    const stranger = members.find((member) => !file.members.some(({ id }) => id === member))
    if (stranger) return cannot({ code: 'member-not-in-case', memberId: stranger })
    // Nobody applies with an income that is older than a year before the application.
    const refusal = dayOutside('since', firstDayOf(since), [addDays(file.submittedOn, -366), on])
    if (refusal) return cannot(refusal)
    const isAsItWas = verdict.entitled === 'yes' && verdict.amountFen === paidDibao(file)?.amountFen
    const covered = graceIn(file, reviewedFrom(on)) !== undefined
    const by = officerOf(context)
    return advance(file, ...assessedEvents(file, assessed, context), {
      kind: 'income-change-recorded',
      on,
      by,
      since,
      cause,
      members,
      ...verdict,
      isSettled: isAsItWas && (!verdict.inGrace || covered),
    })
  },
}

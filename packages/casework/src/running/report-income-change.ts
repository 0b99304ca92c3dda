import { firstDayOf, type MemberId, type Month } from '@jzt/kernel'
import { advance, type CaseStep, cannot, dayOutside, officerIf, town } from '../step.ts'
import { notReviewable } from './income-change.ts'

export interface ReportIncomeChangeInput {
  readonly memberId: MemberId
  readonly since: Month
}

/** Report 报告收入变动: the household tells of it (社会救助法 第四十六条), or the village or town hears of it; the town looks into it. */
export const reportIncomeChange: CaseStep<'report-income-change', ReportIncomeChangeInput> = {
  name: 'report-income-change',
  who: ['citizen', 'village', ...town],
  at: 'town',
  stages: ['published'],
  ready: (file) => notReviewable(file) ?? (file.incomeReport ? { code: 'income-change-already-reported' } : undefined),
  decide(file, { memberId, since }, context) {
    if (!file.members.some(({ id }) => id === memberId)) return cannot({ code: 'member-not-in-case', memberId })
    const refusal = dayOutside('since', firstDayOf(since), [file.submittedOn, context.today])
    if (refusal) return cannot(refusal)
    return advance(file, { kind: 'income-change-reported', on: context.today, ...officerIf(context), memberId, since })
  },
}

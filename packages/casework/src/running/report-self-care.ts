import type { MemberId } from '@jzt/kernel'
import { benefitsOf, isRunning } from '../benefit.ts'
import type { Case } from '../case.ts'
import { grantTerms } from '../procedure/grant-terms.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerIf, town } from '../step.ts'

export interface ReportSelfCareInput {
  readonly memberId: MemberId
}

/** Care goes with this benefit, and nobody has reported a change already. */
export function notInCare(file: Case): Refusal | undefined {
  if (!benefitsOf(file).some((one) => isRunning(one) && grantTerms[one.programme].hasCare))
    return { code: 'benefit-not-running' }
  return undefined
}

/** Report 报告自理能力变化: by the person, the village or the town; from then on 10 working days run (特困人员认定办法). */
export const reportSelfCare: CaseStep<'report-self-care', ReportSelfCareInput> = {
  name: 'report-self-care',
  who: ['citizen', 'village', ...town],
  at: 'town',
  stages: ['published'],
  ready: (file) => notInCare(file) ?? (file.selfCareReport ? { code: 'self-care-already-reported' } : undefined),
  decide(file, { memberId }, context) {
    if (!file.members.some(({ id }) => id === memberId)) return cannot({ code: 'member-not-in-case', memberId })
    return advance(file, { kind: 'self-care-change-reported', on: context.today, ...officerIf(context), memberId })
  },
}

import type { SignatureInput } from '../acceptance/decline.ts'
import { advance, type CaseStep, cannot, officerOf } from '../step.ts'
import { outstandingFen } from './aid-first.ts'
import { nothingOwed } from './repayment.ts'

export interface DecideWaiverInput extends SignatureInput {
  readonly approved: boolean
}

/**
 * Decide on a waiver 审定不再追回: the head of the town, and never the one who proposed it. What is left stays on file and is
 * not asked back any more. No text about giving up such money was found: two people are the house's own caution.
 */
export const decideWaiver: CaseStep<'decide-waiver', DecideWaiverInput> = {
  name: 'decide-waiver',
  who: ['town-head'],
  at: 'town',
  stages: ['closed'],
  ready: (file) => nothingOwed(file) ?? (file.aidFirst?.waiver ? undefined : { code: 'waiver-not-proposed' }),
  decide(file, { approved, signature }, context) {
    const by = officerOf(context)
    if (file.aidFirst?.waiver?.proposed.by === by) return cannot({ code: 'waiver-by-another' })
    const signed = { on: context.today, by, signature: signature.documentId }
    return approved
      ? advance(file, { kind: 'repayment-waived', ...signed, waivedFen: outstandingFen(file) })
      : advance(file, { kind: 'waiver-refused', ...signed })
  },
}

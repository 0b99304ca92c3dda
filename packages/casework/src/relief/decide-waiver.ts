import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, officerOf, type StepContext } from '../step.ts'
import { outstandingFen } from './aid-first.ts'
import { nothingOwed } from './repayment.ts'

export interface DecideWaiverInput extends SignatureInput {
  readonly approved: boolean
}

function notByOneself({ aidFirst }: Case, { by }: StepContext): Refusal | undefined {
  const proposed = aidFirst?.waiver?.proposed
  if (!proposed) return { code: 'waiver-not-proposed' }
  return by.kind === 'officer' && by.id === proposed.by ? { code: 'waiver-by-another' } : undefined
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
  ready: (file, context) => nothingOwed(file) ?? notByOneself(file, context),
  decide(file, { approved, signature }, context) {
    const signed = { on: context.today, by: officerOf(context), signature: signature.documentId }
    return approved
      ? advance(file, { kind: 'repayment-waived', ...signed, waivedFen: outstandingFen(file) })
      : advance(file, { kind: 'waiver-refused', ...signed })
  },
}

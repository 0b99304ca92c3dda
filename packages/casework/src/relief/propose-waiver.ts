import type { SignatureInput } from '../acceptance/decline.ts'
import { advance, type CaseStep, officerOf, town } from '../step.ts'
import { nothingOwed } from './repayment.ts'

/** Propose a waiver 提出不再追回: the household cannot pay. The reason stands on the form; another person signs it. */
export const proposeWaiver: CaseStep<'propose-waiver', SignatureInput> = {
  name: 'propose-waiver',
  who: town,
  at: 'town',
  stages: ['closed'],
  ready: (file) => nothingOwed(file) ?? (file.aidFirst?.waiver ? { code: 'waiver-already-proposed' } : undefined),
  decide: (file, { signature }, context) =>
    advance(file, {
      kind: 'waiver-proposed',
      on: context.today,
      by: officerOf(context),
      signature: signature.documentId,
    }),
}

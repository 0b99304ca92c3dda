import type { Fen, PlainDate } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'
import { nothingOwed, notOwed } from './repayment.ts'

export interface RecordRepaymentInput extends SignatureInput {
  readonly amountFen: Fen
  readonly paidOn: PlainDate
}

/** Record a repayment 登记退款: what came back of aid that was given first and is asked back (社会救助法 第五十条). */
export const recordRepayment: CaseStep<'record-repayment', RecordRepaymentInput> = {
  name: 'record-repayment',
  who: town,
  at: 'town',
  stages: ['closed'],
  ready: nothingOwed,
  decide(file, { amountFen, paidOn, signature }, context) {
    const { today } = context
    const refusal =
      notOwed(file, amountFen) ?? dayOutside('paidOn', paidOn, [file.aidFirst?.completedOn ?? today, today])
    if (refusal) return cannot(refusal)
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, { kind: 'repayment-received', on: today, ...signed, paidOn, amountFen })
  },
}

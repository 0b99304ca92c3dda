import { type Fen, type Month, monthOf } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'
import { outstandingFen } from './aid-first.ts'
import { nothingOwed } from './repayment.ts'

export interface AgreeInstalmentsInput extends SignatureInput {
  /** Each month. */
  readonly amountFen: Fen
  readonly from: Month
}

/** Agree on instalments 约定分期退还: so much each month, due on its last day. A new agreement takes the place of the old one. */
export const agreeInstalments: CaseStep<'agree-instalments', AgreeInstalmentsInput> = {
  name: 'agree-instalments',
  who: town,
  at: 'town',
  stages: ['closed'],
  ready: nothingOwed,
  decide(file, { amountFen, from, signature }, context) {
    const mostFen = outstandingFen(file)
    if (amountFen <= 0 || from < monthOf(context.today)) return cannot({ code: 'amount-not-possible' })
    if (amountFen > mostFen) return cannot({ code: 'beyond-what-is-owed', article: law.aidFirst, mostFen })
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, { kind: 'instalments-agreed', on: context.today, ...signed, amountFen, from })
  },
}

import { addDays, type Fen, firstDayOf, type Month, monthOf } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'
import { nothingOwed, notOwed } from './repayment.ts'

export interface AgreeInstalmentsInput extends SignatureInput {
  /** Each month. */
  readonly amountFen: Fen
  readonly from: Month
}

/** Days until the first month at the latest; no text about it was found: the house's own caution. */
const longestWait = 365

/** Agree on instalments 约定分期退还: so much each month, due on its last day. A new agreement takes the place of the old one. */
export const agreeInstalments: CaseStep<'agree-instalments', AgreeInstalmentsInput> = {
  name: 'agree-instalments',
  who: town,
  at: 'town',
  stages: ['closed'],
  ready: nothingOwed,
  decide(file, { amountFen, from, signature }, context) {
    const soon = [firstDayOf(monthOf(context.today)), addDays(context.today, longestWait)] as const
    const refusal = notOwed(file, amountFen) ?? dayOutside('from', firstDayOf(from), soon)
    if (refusal) return cannot(refusal)
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, { kind: 'instalments-agreed', on: context.today, ...signed, amountFen, from })
  },
}

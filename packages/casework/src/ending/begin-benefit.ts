import { monthOf, nextMonth } from '@jzt/kernel'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

/** Begin the benefit 发放: from the month of approval or the next, as the parameter says (`Limits.entitlement`). */
export const beginBenefit: CaseStep<'begin-benefit', object> = {
  name: 'begin-benefit',
  who: ['system'],
  at: 'town',
  stages: ['delivered', 'published'],
  ready: (file) => (file.benefit ? { code: 'benefit-already-begun' } : undefined),
  decide(file, _, context) {
    const { decision } = file
    if (!decision?.confirmed) return cannot({ code: 'not-confirmed', article: law.gate })
    const month = monthOf(decision.on)
    const from = context.limits.entitlement === 'APPROVAL_MONTH' ? month : nextMonth(month)
    return advance(file, { kind: 'benefit-begun', on: context.today, from, amountFen: decision.amountFen })
  },
}

import { law } from '../law.ts'
import { firstMonthOf } from '../procedure/grant-terms.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

/** Begin the benefit 发放: from the month of approval or the next, as the terms of the programme say. */
export const beginBenefit: CaseStep<'begin-benefit', object> = {
  name: 'begin-benefit',
  who: ['system'],
  at: 'town',
  stages: ['delivered', 'published'],
  ready: (file) => (file.benefit ? { code: 'benefit-already-begun' } : undefined),
  decide(file, _, context) {
    const { decision } = file
    if (!decision?.confirmed) return cannot({ code: 'not-confirmed', article: law.gate })
    const from = firstMonthOf(file.programme, decision.on)
    return advance(file, { kind: 'benefit-begun', on: context.today, from, amountFen: decision.amountFen })
  },
}

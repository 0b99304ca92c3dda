import { law } from '../law.ts'
import { firstMonthOf, grantTerms } from '../procedure/grant-terms.ts'
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
    const programme = decision.programme ?? file.programme
    const { payment } = grantTerms[programme]
    const from = firstMonthOf(programme, decision.on)
    const begun = { programme, payment, from, amountFen: decision.amountFen }
    return advance(file, { kind: 'benefit-begun', on: context.today, ...begun })
  },
}

import { law } from '../law.ts'
import { firstMonthOf, grantTerms } from '../procedure/grant-terms.ts'
import { grantsOf } from '../procedure/granted.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

/** Begin the benefit 发放, each programme that was granted by itself: from the month of approval or the next, as the terms of the programme say. */
export const beginBenefit: CaseStep<'begin-benefit', object> = {
  name: 'begin-benefit',
  who: ['system'],
  at: 'town',
  stages: ['delivered', 'published'],
  ready: (file) => (file.benefit ? { code: 'benefit-already-begun' } : undefined),
  decide(file, _, context) {
    const { decision } = file
    if (!decision?.confirmed) return cannot({ code: 'not-confirmed', article: law.gate })
    const [main, ...others] = grantsOf(decision).map(({ programme, amountFen }) => {
      const { payment } = grantTerms[programme]
      const begun = { programme, payment, from: firstMonthOf(programme, decision.on), amountFen }
      return { kind: 'benefit-begun', on: context.today, ...begun } as const
    })
    return main ? advance(file, main, ...others) : cannot({ code: 'not-confirmed', article: law.gate })
  },
}

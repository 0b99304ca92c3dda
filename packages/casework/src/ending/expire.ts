import { benefitsOf, isRecognised } from '../benefit.ts'
import type { Case } from '../case.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, type StepContext } from '../step.ts'

export interface ExpireInput {
  /** A new recognition of the same family holds already: known to the platform. */
  readonly renewed?: boolean | undefined
}

/** Recognitions whose last day has passed. */
const over = (file: Case, { today }: Pick<StepContext, 'today'>) =>
  benefitsOf(file)
    .filter(isRecognised)
    .filter(({ validUntil }) => today > validUntil)

function notOver(file: Case, context: StepContext): Refusal | undefined {
  if (over(file, context).length > 0) return undefined
  const until = benefitsOf(file).find(isRecognised)?.validUntil
  return until ? { code: 'validity-not-over', until } : { code: 'benefit-not-running' }
}

/**
 * Expire 有效期满: a recognition ends with its last day, by itself. No money goes with it and nothing is taken away before
 * its time, so that nobody is heard first (社会救助法 第四十八条 speaks of reducing and ending); the household is told in
 * writing how to ask anew. What is paid in the same case goes on.
 */
export const expire: CaseStep<'expire', ExpireInput> = {
  name: 'expire',
  who: ['system'],
  at: 'town',
  stages: ['delivered', 'published'],
  ready: notOver,
  decide(file, { renewed = false }, context) {
    const [first, ...others] = over(file, context).map(
      ({ programme, validUntil }) =>
        ({ kind: 'recognition-expired', on: context.today, programme, validUntil, renewed }) as const,
    )
    return first ? advance(file, first, ...others) : cannot({ code: 'benefit-not-running' })
  },
}

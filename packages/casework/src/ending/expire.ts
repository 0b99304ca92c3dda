import { addDays, type PlainDate } from '@jzt/kernel'
import { benefitsOf, isRecognised } from '../benefit.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

export interface ExpireInput {
  /** A new decision about the same family has taken its place: known to the platform. */
  readonly renewed?: boolean | undefined
}

/**
 * Expire 有效期满: a recognition ends with its last day, by itself. No money goes with it and nothing is taken away before
 * its time, so that nobody is heard first (社会救助法 第四十八条 speaks of reducing and ending); the household is told in
 * writing how to ask anew. Where a new decision has taken its place already, it ends with the day before: nobody is
 * recognised twice. What is paid in the same case goes on.
 */
export const expire: CaseStep<'expire', ExpireInput> = {
  name: 'expire',
  who: ['system'],
  at: 'town',
  stages: ['delivered', 'published'],
  ready: (file) => (benefitsOf(file).some(isRecognised) ? undefined : { code: 'benefit-not-running' }),
  decide(file, { renewed = false }, { today }) {
    const running = benefitsOf(file).filter(isRecognised)
    const [first, ...others] = running
      .filter(({ validUntil }) => renewed || today > validUntil)
      .map(({ programme, validUntil }) => {
        const lastDay = earlier(validUntil, addDays(today, -1))
        return { kind: 'recognition-expired', on: today, programme, validUntil, lastDay, renewed } as const
      })
    if (first) return advance(file, first, ...others)
    const [next] = running
    return cannot(next ? { code: 'validity-not-over', until: next.validUntil } : { code: 'benefit-not-running' })
  },
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other)

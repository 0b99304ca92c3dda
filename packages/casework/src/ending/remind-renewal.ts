import { addDays, type PlainDate } from '@jzt/kernel'
import { benefitsOf, isRecognised } from '../benefit.ts'
import type { Case } from '../case.ts'
import type { Refusal } from '../refusals.ts'
import { graceReviewFrom } from '../running/income-change.ts'
import { advance, type CaseStep, cannot, type StepContext } from '../step.ts'
import { remindFrom } from './renewal.ts'

const unreminded = (file: Case) =>
  benefitsOf(file)
    .filter((one) => isRecognised(one) && !one.remindedOn)
    .filter(isRecognised)

/** Recognitions whose end is near on this day and of which nobody has been reminded. */
const toRemind = (file: Case, { today }: Pick<StepContext, 'today'>) =>
  unreminded(file).filter(({ validUntil }) => remindFrom(file, validUntil) <= today && today <= validUntil)

function notYet(file: Case, context: StepContext): Refusal | undefined {
  if (toRemind(file, context).length > 0) return undefined
  const until = unreminded(file)[0]?.validUntil
  return until ? { code: 'validity-not-over', until } : { code: 'benefit-not-running' }
}

/**
 * Remind of the renewal 有效期将满提醒: some weeks before a recognition ends by itself, the household is told how to ask
 * anew, and the town finds it among its tasks until it has spoken with the household.
 */
export const remindRenewal: CaseStep<'remind-renewal', object> = {
  name: 'remind-renewal',
  who: ['system'],
  at: 'town',
  stages: ['delivered', 'published'],
  ready: notYet,
  decide(file, _, context) {
    const [first, ...others] = toRemind(file, context).map(
      ({ programme, validUntil }) => ({ kind: 'renewal-reminded', on: context.today, programme, validUntil }) as const,
    )
    return first ? advance(file, first, ...others) : cannot({ code: 'benefit-not-running' })
  },
}

/** The next day on which the clock has something to do: to remind of the end of a recognition, to end it, or to have a grace period reviewed. */
export function wakesOn(file: Case): PlainDate | undefined {
  if (file.stage !== 'delivered' && file.stage !== 'published') return undefined
  const recognitions = benefitsOf(file)
    .filter(isRecognised)
    .map(({ validUntil, remindedOn }) => (remindedOn ? addDays(validUntil, 1) : remindFrom(file, validUntil)))
  return [...recognitions, graceReviewFrom(file)].filter((day) => day !== undefined).sort()[0]
}

import { yuan } from '@jzt/kernel'
import { expect, it } from 'vitest'
import type { CaseEvent } from './events.ts'
import { evolve, evolveAll } from './evolve.ts'
import { openCase } from './open.ts'
import {
  applicant,
  assessedCase,
  confirmedCase,
  context,
  day,
  eligible,
  eventsOf,
  firstReviewCase,
  included,
  office,
  readyToDecide,
  signature,
  submission,
  system,
  take,
} from './testing/index.ts'

/** As it was written when only 低保 could be applied for and granted. */
const asWrittenThen = (event: CaseEvent): CaseEvent => {
  const then = { ...event } as Record<string, unknown>
  for (const added of ['asked', 'payment', ...(event.kind === 'case-submitted' ? [] : ['programme'])])
    delete then[added]
  return then as unknown as CaseEvent
}

it('只有低保时写下的事件，折叠出来和今天写的一样', () => {
  const opened = openCase(submission, context(applicant, '2026-09-18')).events
  const then = evolveAll(undefined, opened.map(asWrittenThen))
  expect(then).toEqual(evolveAll(undefined, opened))
  expect(then).toMatchObject({ asked: ['dibao'], programme: 'dibao' })

  const delivery = { applicant: { method: 'in-person', receivedBy: 'applicant', on: day('2026-10-23') } } as const
  const delivered = take('deliver-decision', confirmedCase(), delivery, context(office.clerk, '2026-10-23'))
  const signed = [
    [assessedCase(), eventsOf('survey-result', assessedCase(), eligible, context(office.clerk, '2026-09-29'))],
    [
      firstReviewCase(),
      eventsOf('first-review-opinion', firstReviewCase(), included, context(office.clerk, '2026-10-08')),
    ],
    [
      readyToDecide(),
      eventsOf(
        'confirm',
        readyToDecide(),
        { amountFen: yuan(910), signature },
        context(office.districtHead, '2026-10-22'),
      ),
    ],
    [delivered, eventsOf('begin-benefit', delivered, {}, context(system, '2026-10-23'))],
  ] as const
  for (const [file, events] of signed)
    for (const event of events) expect(evolve(file, asWrittenThen(event))).toEqual(evolve(file, event))
})

import { type Month, yuan } from '@jzt/kernel'
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
  publishedCase,
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

it('没有人工复核的老案件，调整以后也不多出什么；标准调整的事件逐条重放和原来一样', () => {
  const paid = take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))
  const adjusted = { amountFen: yuan(1000), from: '2026-11' as Month, ground: 'standard-raised', signature } as const
  const by = context(office.districtHead, '2026-11-10')
  expect(take('adjust-benefit', paid, adjusted, by)).not.toHaveProperty('riseReviews')
  const due = { programme: 'dibao', from: '2026-11' as Month, batch: 'batch-1' } as const
  const left = take('require-rise-review', paid, due, context(system, '2026-11-03'))
  const { programme: _, ...then } = eventsOf('adjust-benefit', left, adjusted, by)[0] as Record<string, unknown> &
    CaseEvent
  // An adjustment of the time when one programme was granted names none: it answers for the main benefit.
  expect(evolve(left, then as CaseEvent).riseReviews).toMatchObject([{ batch: 'batch-1', settledOn: '2026-11-10' }])
})

import type { PlainDate } from '@jzt/kernel'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'

export interface PublishInput {
  readonly on: PlainDate
}

/** Publish 公布 (R78): name, household size and amount in town and village, as long as the benefit lasts. */
export const publish: CaseStep<'publish', PublishInput> = {
  name: 'publish',
  who: ['village', ...town],
  at: 'town',
  stages: ['delivered'],
  decide(file, { on: publishedOn }, context) {
    const wrongDay = dayOutside('on', publishedOn, [file.decision?.on ?? context.today, context.today])
    if (wrongDay) return cannot(wrongDay)
    return advance(file, { kind: 'result-published', on: context.today, by: officerOf(context), publishedOn })
  },
}

import type { PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, type StepContext, town } from '../step.ts'

export interface ReviewMeetingInput {
  readonly on: PlainDate
  readonly members: readonly string[]
  readonly votesFor: number
  readonly votesAgainst: number
}

/** A marked case without a meeting since the last mark (R75). */
export function meetingGap(file: Case): Refusal | undefined {
  const lastMark = file.marks.at(-1)
  if (!lastMark) return undefined
  const held = file.reviewMeeting && file.reviewMeeting.heldOn >= lastMark.on
  return held ? undefined : { code: 'review-meeting-missing', article: law.meeting }
}

function notAMeeting(file: Case, input: ReviewMeetingInput, { today }: StepContext): Refusal | undefined {
  const least = limitsOf(file).reviewQuorum
  const present = input.members.length
  if (present < least) return { code: 'quorum-missing', article: law.meeting, least }
  if (input.votesFor + input.votesAgainst > present) return { code: 'votes-do-not-add-up', article: law.meeting }
  return dayOutside('on', input.on, [file.acceptance?.on ?? today, today])
}

/** Review meeting 评审会: members, quorum, votes; needed only where doubt, a report or a key investigation is marked (R75). */
export const reviewMeeting: CaseStep<'review-meeting', ReviewMeetingInput> = {
  name: 'review-meeting',
  who: town,
  at: 'town',
  stages: ['investigating', 'first-review', 'opinion-given', 'publicised', 're-investigating', 'reported'],
  decide(file, input, context) {
    const refusal = notAMeeting(file, input, context)
    if (refusal) return cannot(refusal)
    const { on: heldOn, votesFor, votesAgainst } = input
    const counted = { heldOn, present: input.members.length, votesFor, votesAgainst }
    return advance(file, { kind: 'review-meeting-held', on: context.today, by: officerOf(context), ...counted })
  },
}

import type { MemberId } from '@jzt/kernel'
import type { Gap } from '../case.ts'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface GapInput {
  readonly kind: Gap['kind']
  readonly what: string
  readonly memberId?: MemberId | undefined
}

export interface RequestSupplementInput {
  readonly gaps: readonly GapInput[]
}

const bare = ({ kind, what, memberId }: GapInput): Gap => ({ kind, what, ...(memberId ? { memberId } : {}) })

/**
 * Request a supplement 一次性告知补正: once only, in writing, everything that is missing at one time (R60).
 * The period runs from the service of the notice, not from this day.
 */
export const requestSupplement: CaseStep<'request-supplement', RequestSupplementInput> = {
  name: 'request-supplement',
  who: town,
  at: 'town',
  stages: ['submitted'],
  ready: (file) => (file.supplement ? { code: 'supplement-already-requested', article: law.supplement } : undefined),
  decide(file, input, context) {
    const stranger = input.gaps.find(
      ({ memberId }) => memberId && !file.members.some((member) => member.id === memberId),
    )
    if (stranger?.memberId) return cannot({ code: 'member-not-in-case', memberId: stranger.memberId })
    const gaps = input.gaps.map(bare)
    return advance(file, { kind: 'supplement-requested', on: context.today, by: officerOf(context), gaps })
  },
}

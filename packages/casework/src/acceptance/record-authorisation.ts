import type { MemberId } from '@jzt/kernel'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

export interface RecordAuthorisationInput {
  readonly memberId: MemberId
}

/**
 * An authorisation 核对授权 came in, signed on the phone, on paper or on the helper's device (R12, R15); or was given again
 * after it had been withdrawn.
 */
export const recordAuthorisation: CaseStep<'record-authorisation', RecordAuthorisationInput> = {
  name: 'record-authorisation',
  who: ['system'],
  at: 'town',
  stages: stagesFrom('submitted', 'published'),
  decide(file, { memberId }, context) {
    const member = file.members.find((one) => one.id === memberId)
    if (!member) return cannot({ code: 'member-not-in-case', memberId })
    if (member.authorisedOn) return cannot({ code: 'already-authorised' })
    return advance(file, { kind: 'member-authorised', on: context.today, memberId })
  },
}

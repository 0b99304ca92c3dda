import { law } from '../law.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot } from '../step.ts'
import type { RecordAuthorisationInput } from './record-authorisation.ts'

/**
 * A member takes the authorisation back 撤回授权, at any time (个人信息保护法 第十五条). What was asked before stands, and
 * nothing more is asked; what is not decided yet goes no further without it (社会救助法 第四十条).
 */
export const withdrawAuthorisation: CaseStep<'withdraw-authorisation', RecordAuthorisationInput> = {
  name: 'withdraw-authorisation',
  who: ['system'],
  at: 'town',
  stages: stagesFrom('submitted', 'published'),
  decide(file, { memberId }, context) {
    const member = file.members.find((one) => one.id === memberId)
    if (!member) return cannot({ code: 'member-not-in-case', memberId })
    if (!member.authorisedOn) {
      return cannot({ code: 'authorisation-missing', article: law.authorisation, members: [memberId] })
    }
    return advance(file, { kind: 'authorisation-withdrawn', on: context.today, memberId })
  },
}

import type { PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot, dayOutside, officerIf, town } from '../step.ts'
import type { RecordAuthorisationInput } from './record-authorisation.ts'

export interface WithdrawAuthorisationInput extends RecordAuthorisationInput {
  /** The day on which the member told the town; absent where he took it back on the phone, today. */
  readonly toldOn?: PlainDate
}

/** Somebody has signed. */
const signedBySome = ({ members }: Case): Refusal | undefined =>
  members.some(({ authorisedOn }) => authorisedOn)
    ? undefined
    : { code: 'authorisation-missing', article: law.authorisation, members: members.map(({ id }) => id) }

/**
 * A member takes the authorisation back 撤回授权, at any time (个人信息保护法 第十五条): on the phone, or by telling the town,
 * which writes it down. What was asked before stands, and nothing more is asked; what is not decided yet goes no further
 * without it (社会救助法 第四十条).
 */
export const withdrawAuthorisation: CaseStep<'withdraw-authorisation', WithdrawAuthorisationInput> = {
  name: 'withdraw-authorisation',
  who: [...town, 'system'],
  at: 'town',
  stages: stagesFrom('submitted', 'published'),
  ready: signedBySome,
  decide(file, { memberId, ...input }, context) {
    const { toldOn = context.today } = input
    const member = file.members.find((one) => one.id === memberId)
    if (!member) return cannot({ code: 'member-not-in-case', memberId })
    if (!member.authorisedOn) {
      return cannot({ code: 'authorisation-missing', article: law.authorisation, members: [memberId] })
    }
    const wrongDay = dayOutside('toldOn', toldOn, [member.authorisedOn, context.today])
    if (wrongDay) return cannot(wrongDay)
    return advance(file, {
      kind: 'authorisation-withdrawn',
      on: context.today,
      ...officerIf(context),
      memberId,
      toldOn,
    })
  },
}

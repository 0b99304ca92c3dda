import type { SignatureInput } from '../acceptance/decline.ts'
import { law } from '../law.ts'
import { isHearingRequiredOn } from '../law-in-force.ts'
import { aidFirstGap } from '../relief/aid-first-gap.ts'
import { undecidedStages } from '../stage.ts'
import { advance, type CaseStep, cannot, officerOf } from '../step.ts'
import type { TerminationGround } from './events.ts'

export interface TerminateInput extends SignatureInput {
  readonly ground: TerminationGround
}

/**
 * Terminate 终止 (R96): when the household refuses to cooperate without good reason, after it was heard, signed by a head.
 * A supporter outside the household who withholds consent ends nothing (社会救助法 第四十一条): when every member has
 * authorised, nobody whose authorisation counts has refused (case 9c).
 */
export const terminate: CaseStep<'terminate', TerminateInput> = {
  name: 'terminate',
  who: ['town-head', 'district-head'],
  at: 'town',
  stages: undecidedStages,
  ready: (file, { today }) =>
    aidFirstGap(file) ??
    (file.hearing || !isHearingRequiredOn(today) ? undefined : { code: 'not-heard-first', article: law.hearing }),
  decide(file, { ground, signature }, context) {
    const membersSigned = file.members.every((member) => member.authorisedOn)
    if (ground === 'refuses-authorisation' && membersSigned)
      return cannot({ code: 'supporter-consent-not-required', article: law.supporter })
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, { kind: 'case-terminated', on: context.today, ...signed, ground })
  },
}

import type { DocumentId, MemberId } from '@jzt/kernel'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'
import { queryKey } from './evolve.ts'
import { standInFrom } from './verification.ts'

export interface StandInEvidenceInput {
  readonly register: string
  readonly memberId: MemberId
  readonly letter: DocumentId
  readonly statement: DocumentId
  readonly visitId: string
}

/**
 * Stand-in evidence 以其他证据代替核对: a silent register must not starve a family. After 5 working days (a parameter) a letter,
 * a signed statement and the visit stand in, visibly, and only with a second signature.
 */
export const standInEvidence: CaseStep<'stand-in-evidence', StandInEvidenceInput> = {
  name: 'stand-in-evidence',
  who: town,
  at: 'town',
  stages: ['investigating', 're-examining'],
  side: 'survey',
  ready: (file) => (file.verification ? undefined : { code: 'verification-not-started', article: law.survey }),
  decide(file, input, context) {
    const { register, memberId, letter, statement, visitId } = input
    const key = queryKey(register, memberId)
    if (!file.verification?.outstanding.includes(key)) return cannot({ code: 'register-has-answered' })
    if (file.standIns.some((one) => queryKey(one.register, one.memberId) === key))
      return cannot({ code: 'already-stood-in' })
    const from = standInFrom(file, input, context)
    if (context.today < from) return cannot({ code: 'register-still-in-time', article: law.survey, from })
    if (!file.visits.some(({ id }) => id === visitId)) return cannot({ code: 'visit-missing', article: law.survey })
    const by = officerOf(context)
    const evidence = { register, memberId, letter, statement, visitId }
    return advance(file, { kind: 'stand-in-offered', on: context.today, by, standInId: context.newId, ...evidence })
  },
}

import { advance, type CaseStep, cannot } from '../step.ts'
import { authorisationGap } from './verification.ts'

export interface StartVerificationInput {
  /** One `queryKey` for each register and member asked. */
  readonly outstanding: readonly string[]
}

/** The queries 线上核对 go out, when every member has authorised them. */
export const startVerification: CaseStep<'start-verification', StartVerificationInput> = {
  name: 'start-verification',
  who: ['system'],
  at: 'town',
  stages: ['investigating'],
  ready: (file) => (file.verification ? { code: 'verification-already-started' } : authorisationGap(file)),
  decide: (file, { outstanding }, context) =>
    outstanding.length > 0
      ? advance(file, { kind: 'verification-started', on: context.today, outstanding })
      : cannot({ code: 'verification-not-started' }),
}

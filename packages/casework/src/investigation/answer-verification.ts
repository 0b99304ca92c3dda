import type { MemberId } from '@jzt/kernel'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot } from '../step.ts'
import type { RegisterAnswer } from './events.ts'
import { queryKey } from './evolve.ts'

export interface AnswerVerificationInput {
  readonly register: string
  readonly memberId: MemberId
  readonly answer: RegisterAnswer
}

/**
 * A register answered. `found` and `none` settle the query; an error or "not covered" leaves the fact unknown. An answer
 * that comes late still counts: the assessment before it is out of date.
 */
export const answerVerification: CaseStep<'answer-verification', AnswerVerificationInput> = {
  name: 'answer-verification',
  who: ['system'],
  at: 'town',
  stages: stagesFrom('investigating', 'reported'),
  ready: (file) => (file.verification ? undefined : { code: 'verification-not-started' }),
  decide(file, { register, memberId, answer }, context) {
    const outstanding = file.verification?.outstanding ?? []
    const key = queryKey(register, memberId)
    if (!outstanding.includes(key)) return cannot({ code: 'register-has-answered' })
    const on = context.today
    const answered = { kind: 'verification-answered', on, register, memberId, answer } as const
    const last = outstanding.length === 1 && (answer === 'found' || answer === 'none')
    return last ? advance(file, answered, { kind: 'verification-completed', on }) : advance(file, answered)
  },
}

import { advance, type CaseStep, officerOf, town } from '../step.ts'

export interface ContactInput {
  readonly channel: 'phone' | 'visit' | 'wechat' | 'sms'
  readonly outcome: 'reached' | 'no-answer' | 'wrong-number' | 'reached-agent'
}

/** Contact 主动联系: within 2 working days of the application, conditions and procedure are told (R38). Every attempt is logged. */
export const contact: CaseStep<'contact', ContactInput> = {
  name: 'contact',
  who: town,
  at: 'town',
  stages: ['submitted', 'supplementing', 'accepted', 'investigating', 'ineligible-notified', 're-examining'],
  decide: (file, { channel, outcome }, context) =>
    advance(file, { kind: 'applicant-contacted', on: context.today, by: officerOf(context), channel, outcome }),
}

import { renewalsDue } from '../benefit.ts'
import { advance, type CaseStep, officerOf, town } from '../step.ts'

export interface ContactInput {
  readonly channel: 'phone' | 'visit' | 'wechat' | 'sms'
  readonly outcome: 'reached' | 'no-answer' | 'wrong-number' | 'reached-agent'
}

/**
 * Contact 主动联系: within 2 working days of the application, conditions and procedure are told (R38); and again before a
 * recognition ends by itself. Every attempt is logged.
 */
export const contact: CaseStep<'contact', ContactInput> = {
  name: 'contact',
  who: town,
  at: 'town',
  stages: [
    'submitted',
    'supplementing',
    'accepted',
    'investigating',
    'ineligible-notified',
    're-examining',
    'published',
  ],
  ready: (file) =>
    file.stage !== 'published' || renewalsDue(file).length > 0 ? undefined : { code: 'benefit-not-running' },
  decide: (file, { channel, outcome }, context) =>
    advance(file, { kind: 'applicant-contacted', on: context.today, by: officerOf(context), channel, outcome }),
}

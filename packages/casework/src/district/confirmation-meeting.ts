import type { PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, districtOffice, officerOf } from '../step.ts'

export interface ConfirmationMeetingInput {
  readonly on: PlainDate
  readonly members: readonly string[]
  readonly recommendation: 'confirm' | 'refuse' | 'return'
}

/** The district has read the file, and found it complete. */
export function reviewGap(file: Case): Refusal | undefined {
  if (!file.districtReview) return { code: 'district-review-missing', article: law.confirm }
  return file.districtReview.complete ? undefined : { code: 'file-incomplete', article: law.confirm }
}

/** Confirmation meeting 审核确认会 (R92): puts forward what is to be decided. */
export const confirmationMeeting: CaseStep<'confirmation-meeting', ConfirmationMeetingInput> = {
  name: 'confirmation-meeting',
  who: districtOffice,
  at: 'district',
  stages: ['reported'],
  ready: (file) => (file.districtReview ? undefined : { code: 'district-review-missing', article: law.confirm }),
  decide(file, { on: heldOn, members, recommendation }, context) {
    const least = limitsOf(file).confirmationQuorum
    if (members.length < least) return cannot({ code: 'quorum-missing', article: law.confirm, least })
    const wrongDay = dayOutside('on', heldOn, [file.report?.on ?? context.today, context.today])
    if (wrongDay) return cannot(wrongDay)
    const held = { heldOn, present: members.length, recommendation }
    return advance(file, { kind: 'confirmation-meeting-held', on: context.today, by: officerOf(context), ...held })
  },
}

import type { Fen } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { amountFits } from '../investigation/survey-result.ts'
import { law } from '../law.ts'
import { gateGaps } from '../publicity/report.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf, type StepContext } from '../step.ts'
import { reviewGap } from './confirmation-meeting.ts'
import { spotCheckGap } from './spot-check.ts'

export interface ConfirmInput extends SignatureInput {
  readonly amountFen: Fen
  readonly reason?: string | undefined
}

/** A meeting has put forward what is to be decided (R92). */
export const confirmationMeetingGap = (file: Case): Refusal | undefined =>
  file.confirmationMeeting ? undefined : { code: 'confirmation-meeting-missing', article: law.confirm }

/** The village must have been able to object to the inclusion, not only to its opposite. */
const inclusionGap = (file: Case): Refusal | undefined =>
  file.opinion?.include ? undefined : { code: 'publicised-as-not-included', article: law.gate }

const confirmGap = (file: Case, { today }: StepContext): Refusal | undefined =>
  gateGaps(file, today)[0] ??
  reviewGap(file) ??
  spotCheckGap(file) ??
  confirmationMeetingGap(file) ??
  inclusionGap(file)

/** Confirm 确认同意 (R93): the district head signs and sets the amount, and never one who surveyed or reviewed the case. */
export const confirm: CaseStep<'confirm', ConfirmInput> = {
  name: 'confirm',
  who: ['district-head'],
  at: 'district',
  stages: ['reported'],
  side: 'decision',
  ready: confirmGap,
  decide(file, { amountFen, reason, signature }, context) {
    if (!amountFits(true, amountFen)) return cannot({ code: 'amount-not-possible' })
    const asAdvised = amountFen === file.opinion?.amountFen && file.confirmationMeeting?.recommendation === 'confirm'
    if (!asAdvised && !reason) return cannot({ code: 'reason-needed', article: law.confirm })
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, { kind: 'case-confirmed', on: context.today, ...signed, amountFen })
  },
}

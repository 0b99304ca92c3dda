import { addWorkdays } from '@jzt/kernel'
import { isWritten, type ReceiptInput } from '../acceptance/serve-supplement-notice.ts'
import type { Case } from '../case.ts'
import { standardGap } from '../investigation/outdated.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'

export interface NotifyIneligibleInput {
  readonly receipt: ReceiptInput
}

function notIneligible(file: Case): Refusal | undefined {
  if (!file.surveyResult) return { code: 'survey-result-missing', article: law.survey }
  return file.surveyResult.eligible ? { code: 'found-eligible', article: law.survey } : standardGap(file)
}

/** Notify 告知不符合 (R69): the notice in writing, with 5 working days (a parameter) to contest or waive. It ends nothing. */
export const notifyIneligible: CaseStep<'notify-ineligible', NotifyIneligibleInput> = {
  name: 'notify-ineligible',
  who: town,
  at: 'town',
  stages: ['investigating'],
  ready: notIneligible,
  decide(file, { receipt }, context) {
    const { calendar, today } = context
    if (!isWritten(receipt)) return cannot({ code: 'notice-must-be-written', article: law.survey })
    const wrongDay = dayOutside('on', receipt.on, [file.surveyResult?.on ?? today, today])
    if (wrongDay) return cannot(wrongDay)
    const contestBy = addWorkdays(receipt.on, limitsOf(file).contestWorkdays, calendar)
    const by = officerOf(context)
    return advance(file, { kind: 'ineligibility-notified', on: today, by, notifiedOn: receipt.on, contestBy })
  },
}

import { addWorkdays, type PlainDate } from '@jzt/kernel'
import type { Supplement } from '../case.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import { advance, type CaseStep, cannot, dayOutside, officerIf, town } from '../step.ts'
import type { Receiver } from './events.ts'

/** A receipt 送达回证: how, to whom and when. The same for every notice. */
export interface ReceiptInput {
  readonly method: 'in-person' | 'post' | 'phone-notice' | 'electronic' | 'left-at-home'
  readonly receivedBy: Receiver
  readonly on: PlainDate
}

/** A telephone call tells, but it serves nothing: notices of this process are written ones (书面). */
export const isWritten = (receipt: ReceiptInput): boolean => receipt.method !== 'phone-notice'

/** A grown-up of the household or a witness receives for the applicant; the agent only for himself. */
const addresseeOf = (receipt: ReceiptInput) => (receipt.receivedBy === 'agent' ? 'agent' : 'applicant')

/** The later of both receipts where there is an agent: the notice goes to applicant and agent. */
function fullyServedOn(supplement: Supplement, to: 'applicant' | 'agent', on: PlainDate, hasAgent: boolean) {
  const applicantOn = to === 'applicant' ? on : supplement.servedApplicantOn
  const agentOn = to === 'agent' ? on : supplement.servedAgentOn
  if (!applicantOn || (hasAgent && !agentOn)) return undefined
  return hasAgent && agentOn && agentOn > applicantOn ? agentOn : applicantOn
}

/**
 * Serve the notice 送达补正通知: with a receipt, to the applicant and the agent. Only from then on do the working days run,
 * and without it an application never lapses.
 */
export const serveSupplementNotice: CaseStep<'serve-supplement-notice', ReceiptInput> = {
  name: 'serve-supplement-notice',
  who: [...town, 'system'],
  at: 'town',
  stages: ['supplementing'],
  decide(file, receipt, context) {
    const { supplement } = file
    if (!supplement) return cannot({ code: 'notice-not-served' })
    if (!isWritten(receipt)) return cannot({ code: 'notice-must-be-written', article: law.supplement })
    const wrongDay = dayOutside('on', receipt.on, [supplement.requestedOn, context.today])
    if (wrongDay) return cannot(wrongDay)
    const to = addresseeOf(receipt)
    const served = supplement.servedOn ? undefined : fullyServedOn(supplement, to, receipt.on, Boolean(file.agent))
    const dueBy = served && addWorkdays(served, limitsOf(file).supplementWorkdays, context.calendar)
    return advance(file, {
      kind: 'supplement-notice-served',
      on: context.today,
      ...officerIf(context),
      servedOn: served ?? receipt.on,
      to,
      method: receipt.method,
      ...(dueBy ? { dueBy } : {}),
    })
  },
}

import { isWritten, type ReceiptInput } from '../acceptance/serve-supplement-notice.ts'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'

export interface DeliverDecisionInput {
  readonly applicant: ReceiptInput
  readonly agent?: ReceiptInput | undefined
}

/**
 * Deliver 送达决定书 (R94): by the town, in writing, to the applicant and the agent, within 3 working days. The 20 working
 * days end with the last of the receipts.
 */
export const deliverDecision: CaseStep<'deliver-decision', DeliverDecisionInput> = {
  name: 'deliver-decision',
  who: town,
  at: 'town',
  stages: ['decided'],
  decide(file, { applicant, agent }, context) {
    if (file.agent && !agent) return cannot({ code: 'agent-not-served', article: law.deliver })
    const receipts = agent ? [applicant, agent] : [applicant]
    if (!receipts.every(isWritten)) return cannot({ code: 'notice-must-be-written', article: law.deliver })
    const days: ReceiptInput['on'][] = receipts.map(({ on }) => on).sort()
    const range = [file.decision?.on ?? context.today, context.today] as const
    const wrongDay = days.map((day) => dayOutside('on', day, range)).find((refusal) => refusal)
    if (wrongDay) return cannot(wrongDay)
    const deliveredOn = days.at(-1) ?? context.today
    return advance(file, { kind: 'decision-delivered', on: context.today, by: officerOf(context), deliveredOn })
  },
}

import { type DeliverDecisionInput, receiptsOn } from '../ending/deliver-decision.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

/** Deliver 送达调整决定: in writing, to the applicant and the agent, within 3 working days, as the first decision was. */
export const deliverAdjustment: CaseStep<'deliver-adjustment', DeliverDecisionInput> = {
  name: 'deliver-adjustment',
  who: town,
  at: 'town',
  stages: ['published'],
  ready: (file) =>
    file.adjustments.some(({ deliveredOn }) => !deliveredOn) ? undefined : { code: 'adjustment-not-decided' },
  decide(file, input, context) {
    const receipts = receiptsOn(file, input, [file.adjustments.at(-1)?.on ?? context.today, context.today])
    if (!receipts.ok) return cannot(receipts.refusal)
    const { deliveredOn } = receipts
    return advance(file, { kind: 'adjustment-delivered', on: context.today, by: officerOf(context), deliveredOn })
  },
}

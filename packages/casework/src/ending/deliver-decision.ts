import type { PlainDate } from '@jzt/kernel'
import { isWritten, type ReceiptInput } from '../acceptance/serve-supplement-notice.ts'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'

export interface DeliverDecisionInput {
  readonly applicant: ReceiptInput
  readonly agent?: ReceiptInput | undefined
}

type Receipts =
  | { readonly ok: true; readonly deliveredOn: PlainDate }
  | { readonly ok: false; readonly refusal: Refusal }

/** The last of the receipts: in writing, from the applicant and from the agent where there is one. */
export function receiptsOn(
  file: Case,
  { applicant, agent }: DeliverDecisionInput,
  range: readonly [PlainDate, PlainDate],
): Receipts {
  const no = (refusal: Refusal): Receipts => ({ ok: false, refusal })
  if (file.agent && !agent) return no({ code: 'agent-not-served', article: law.deliver })
  const receipts = agent ? [applicant, agent] : [applicant]
  if (!receipts.every(isWritten)) return no({ code: 'notice-must-be-written', article: law.deliver })
  const days = receipts.map(({ on }) => on).sort()
  const wrongDay = days.map((day) => dayOutside('on', day, range)).find((refusal) => refusal)
  return wrongDay ? no(wrongDay) : { ok: true, deliveredOn: days.at(-1) ?? range[1] }
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
  decide(file, input, context) {
    const receipts = receiptsOn(file, input, [file.decision?.on ?? context.today, context.today])
    if (!receipts.ok) return cannot(receipts.refusal)
    const { deliveredOn } = receipts
    return advance(file, { kind: 'decision-delivered', on: context.today, by: officerOf(context), deliveredOn })
  },
}

import { type Fen, zeroFen } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'
import type { AidFirstOutcome } from './aid-first.ts'
import { aidFirstGap } from './aid-first-gap.ts'
import { notReclaimable } from './reclaimable.ts'

export interface CompleteAidFirstInput extends SignatureInput {
  readonly outcome: AidFirstOutcome
  readonly reclaimFen?: Fen | undefined
  readonly goesOn?: boolean | undefined
  readonly reason?: string | undefined
}

/** What was found fits what is written: a yes of the survey, or a reason why the money is asked back or left. */
function misfit(file: Case, { outcome, reclaimFen = zeroFen, reason }: CompleteAidFirstInput): Refusal | undefined {
  const isEligible = file.surveyResult?.eligible
  if (outcome === 'eligible') return isEligible ? undefined : { code: 'survey-result-missing', article: law.aidFirst }
  if (isEligible) return { code: 'found-eligible', article: law.aidFirst }
  if (outcome === 'left' && reclaimFen !== 0) return { code: 'amount-not-possible' }
  const refusal = outcome === 'reclaim' ? notReclaimable(file, reclaimFen) : undefined
  return refusal ?? (reason ? undefined : { code: 'reason-needed', article: law.aidFirst })
}

/**
 * Complete the papers 补办手续 (社会救助法 第五十条): registers, signatures and survey came after the aid. The need is
 * confirmed, or the money is asked back on what was assessed (`reclaimable.ts`), or left with the household for a reason that is written down.
 */
export const completeAidFirst: CaseStep<'complete-aid-first', CompleteAidFirstInput> = {
  name: 'complete-aid-first',
  who: town,
  at: 'town',
  stages: stagesFrom('submitted', 'first-review'),
  side: 'survey',
  ready: (file) => (aidFirstGap(file) ? undefined : { code: 'aid-first-not-given', article: law.aidFirst }),
  decide(file, input, context) {
    const refusal = misfit(file, input)
    if (refusal) return cannot(refusal)
    const { outcome, reclaimFen = zeroFen, goesOn = false, signature } = input
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, {
      kind: 'aid-first-completed',
      on: context.today,
      ...signed,
      outcome,
      reclaimFen,
      goesOn: goesOn && outcome === 'eligible',
    })
  },
}

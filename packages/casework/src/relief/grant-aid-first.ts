import type { Fen } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import { law } from '../law.ts'
import { stagesFrom } from '../stage.ts'
import { advance, amountOutside, type CaseStep, cannot, officerOf } from '../step.ts'

export interface GrantAidFirstInput extends SignatureInput {
  readonly amountFen: Fen
  /** What the town decides alone on this day: known to the platform, typed by nobody. */
  readonly townLimitFen: Fen
}

/**
 * Aid first 先行救助 (R51, 社会救助法 第五十条): urgent and small, signed by the head of the town from the first minute on,
 * before acceptance, check and survey. Whose need it is, why and how much stands on the form; the papers follow within 10
 * working days (`complete-aid-first`), chased by the clock. Whoever gave it does not survey the case afterwards.
 */
export const grantAidFirst: CaseStep<'grant-aid-first', GrantAidFirstInput> = {
  name: 'grant-aid-first',
  who: ['town-head'],
  at: 'town',
  stages: stagesFrom('submitted', 'investigating'),
  side: 'decision',
  ready: (file) => (file.aidFirst ? { code: 'aid-first-already-given', article: law.aidFirst } : undefined),
  decide(file, { amountFen, townLimitFen, signature }, context) {
    if (amountFen > townLimitFen)
      return cannot({ code: 'beyond-the-town', article: law.townDecides, mostFen: townLimitFen })
    const nothing = amountOutside('amountFen', amountFen, townLimitFen)
    if (nothing) return cannot(nothing)
    const signed = { by: officerOf(context), signature: signature.documentId }
    return advance(file, { kind: 'aid-first-granted', on: context.today, ...signed, amountFen })
  },
}

import { type Fen, fen, zeroFen } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { assessedGap } from '../investigation/survey-result.ts'
import { law } from '../law.ts'
import { foundIn, grantsOf, totalFen } from '../procedure/granted.ts'
import type { Refusal } from '../refusals.ts'
import { amountOutside } from '../step.ts'

/** What was given at once beyond what the assessment finds; all of it where it finds no 临时救助. */
export function beyondAssessedFen(file: Case): Fen {
  const grants = grantsOf(foundIn(file, file.assessment)).filter(({ programme }) => programme === 'temporary')
  return fen(Math.max((file.aidFirst?.amountFen ?? zeroFen) - totalFen(grants), 0))
}

/**
 * Money is asked back on an assessment that is decided and stands for all the facts, and only what it does not find. The
 * law names no ground that needs none: who got it by deceit (社会救助法 第七十三条) is found out by the survey as well.
 */
export function notReclaimable(file: Case, reclaimFen: Fen): Refusal | undefined {
  const gap = assessedGap(file)
  if (gap) return gap
  const mostFen = beyondAssessedFen(file)
  return mostFen === 0
    ? { code: 'assessment-finds-aid', article: law.aidFirst }
    : amountOutside('reclaimFen', reclaimFen, mostFen)
}

import type { Case } from '@jzt/casework'
import type { Fen, PlainDate } from '@jzt/kernel'
import { type Assessment, assessHousehold, type ParameterPack } from '@jzt/rules'
import { findGrounds, type Grounds } from '../assessment/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** Why a person has to look at a household before anything changes for it. */
export type ReviewReason =
  | 'no-assessment'
  | 'decided-otherwise'
  | 'facts-changed'
  | 'undecided'
  | 'would-end'
  | 'would-reduce'
  | 'sample-disagreed'
  | 'too-late'
  | 'changed-since'

export type Outcome =
  | { readonly outcome: 'raise'; readonly afterFen: Fen; readonly grounds: Grounds; readonly assessment: Assessment }
  | { readonly outcome: 'same'; readonly afterFen: Fen }
  | { readonly outcome: 'review'; readonly reason: ReviewReason; readonly afterFen?: Fen }

const review = (reason: ReviewReason, afterFen?: Fen): Outcome => ({
  outcome: 'review',
  reason,
  ...(afterFen === undefined ? {} : { afterFen }),
})

export interface Recomputing {
  readonly on: PlainDate
  readonly parameters: ParameterPack
  /** What the household is paid each month now. */
  readonly beforeFen: Fen
}

/**
 * Judges a paid household by new parameters, from the facts on which it was granted. Only where the machine's amount was
 * the one that a person signed may its new amount follow by itself.
 */
export async function recompute(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { on, parameters, beforeFen }: Recomputing,
): Promise<Outcome> {
  const grounds = await findGrounds(equipment, tx, file)
  if (!grounds) return review('no-assessment')
  if (file.assessment?.outdated) return review('facts-changed')
  const { facts, asked } = grounds
  if (amountIn(grounds.assessment, file) !== beforeFen) return review('decided-otherwise')
  const assessment = assessHousehold(facts, on, { parameters, asked })
  const verdict = verdictOn(assessment, file)
  if (verdict?.entitled === 'unknown' || assessment.result === 'undecided') return review('undecided')
  if (verdict?.entitled !== 'yes') return review('would-end')
  const afterFen = verdict.amountFen
  if (afterFen < beforeFen) return review('would-reduce', afterFen)
  return afterFen > beforeFen ? { outcome: 'raise', afterFen, grounds, assessment } : { outcome: 'same', afterFen }
}

const verdictOn = ({ programmes }: Assessment, { programme }: Case) =>
  programmes.find((verdict) => verdict.programme === programme)

const amountIn = (assessment: Assessment, file: Case): Fen | undefined => verdictOn(assessment, file)?.amountFen

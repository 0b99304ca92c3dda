import { benefitsOf, type Case, type StepResult, steps, system, takeStep } from '@jzt/casework'
import { type Fen, firstDayOf, type Month, monthOf, type PlainDate, type Programme } from '@jzt/kernel'
import { type Assessment, assessHousehold, type ParameterPack, verdictOn } from '@jzt/rules'
import { findGrounds, type Grounds } from '../assessment/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { stepContext } from '../steps/index.ts'

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
  | 'not-adjustable'
  | 'beside-tekun'

export type Outcome =
  | {
      readonly outcome: 'raise'
      readonly afterFen: Fen
      readonly grounds: Grounds
      readonly assessment: Assessment
      /** The step that raises it, decided and not yet written. */
      readonly step: Extract<StepResult, { ok: true }>
    }
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
  /** Which of the monthly benefits of the household. */
  readonly programme: Programme
  /** What the household is paid of it each month now. */
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
  { on, parameters, programme, beforeFen }: Recomputing,
): Promise<Outcome> {
  const grounds = await findGrounds(equipment, tx, file)
  if (!grounds) return review('no-assessment')
  if (file.assessment?.outdated) return review('facts-changed')
  if (isRest(file, programme)) return review('beside-tekun')
  const { facts, asked } = grounds
  if (amountIn(grounds.assessment, programme) !== beforeFen) return review('decided-otherwise')
  const assessment = assessHousehold(facts, on, { parameters, asked })
  const verdict = verdictOn(assessment, programme)
  if (verdict?.entitled === 'unknown' || assessment.result === 'undecided') return review('undecided')
  if (verdict?.entitled !== 'yes') return review('would-end')
  const afterFen = verdict.amountFen
  if (afterFen < beforeFen) return review('would-reduce', afterFen)
  if (afterFen === beforeFen) return { outcome: 'same', afterFen }
  const step = raiseStep(equipment, file, { programme, afterFen, on })
  return step ? { outcome: 'raise', afterFen, grounds, assessment, step } : review('not-adjustable', afterFen)
}

/** What the rest of a family with a 特困人员 is paid was judged without him, and not by the assessment of the whole family. */
const isRest = (file: Case, programme: Programme): boolean =>
  programme !== 'tekun' && benefitsOf(file).some((one) => one.programme === 'tekun')

/** The step as the casework decides it; undefined where something about the case has to be done first. */
function raiseStep(
  equipment: Equipment,
  file: Case,
  { programme, afterFen: amountFen, on }: { programme: Programme; afterFen: Fen; on: PlainDate },
): Extract<StepResult, { ok: true }> | undefined {
  const from = risesFrom(file, programme, on)
  const input = { programme, amountFen, from, ground: 'standard-raised' } as const
  const taken = takeStep(steps['adjust-benefit'], file, input, stepContext(equipment, system))
  return taken.ok ? taken : undefined
}

/** The month of the new standard; never before the household's own first month. */
export function risesFrom(file: Case, programme: Programme, on: PlainDate): Month {
  const first = benefitsOf(file).find((one) => one.programme === programme)?.from ?? monthOf(on)
  return firstDayOf(first) > on ? first : monthOf(on)
}

const amountIn = (assessment: Assessment, programme: Programme): Fen | undefined =>
  verdictOn(assessment, programme)?.amountFen

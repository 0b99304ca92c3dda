import {
  addDays,
  type DocumentId,
  type Fen,
  firstDayOf,
  type Month,
  type PlainDate,
  type Programme,
  zeroFen,
} from '@jzt/kernel'
import { type Benefit, paidMonthly } from '../benefit.ts'
import type { AdjustmentGround, Case } from '../case.ts'
import { isHearingRequiredOn, reductionBasisOn } from '../law-in-force.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerIf, type StepContext, type StepResult } from '../step.ts'
import { type MonthlyPay, monthlyPay } from './monthly-pay.ts'
import { pendingRises } from './rise-review.ts'

export interface AdjustBenefitInput {
  /** The new monthly amount; 0 ends the benefit. */
  readonly amountFen: Fen
  readonly from: Month
  readonly ground: AdjustmentGround
  /** Which of the monthly benefits; may be left out where only one is running. */
  readonly programme?: Programme | undefined
  /** Needed of an officer; the platform carries out what was published and signed as a standard. */
  readonly signature?: { readonly documentId: DocumentId } | undefined
}

/** A monthly benefit that is running, and whose last change has reached the household. */
export function notAdjustable(file: Case): Refusal | undefined {
  if (paidMonthly(file).length === 0) return { code: 'benefit-not-running' }
  return file.adjustments.some(({ deliveredOn }) => !deliveredOn) ? { code: 'adjustment-undelivered' } : undefined
}

type Chosen = { readonly ok: true; readonly benefit: Benefit } | { readonly ok: false; readonly refusal: Refusal }

/** The benefit that is meant: the one that is named, or the only one that is running. */
function chosen(file: Case, programme: Programme | undefined): Chosen {
  const running = paidMonthly(file)
  const [benefit, another] = running.filter((one) => programme === undefined || one.programme === programme)
  if (!benefit) return { ok: false, refusal: { code: 'benefit-not-running' } }
  return another ? { ok: false, refusal: { code: 'programme-needed' } } : { ok: true, benefit }
}

/** Nobody is left to be heard, or the household itself asked for it. */
const speaksForItself: readonly AdjustmentGround[] = ['died', 'own-wish']

interface Meant {
  readonly benefit: Benefit
  /** From the month of the change on, as decided so far; a later change may be decided already. */
  readonly pay: MonthlyPay
}

/** The same amount in every month from there on: nothing is adjusted. */
const isUnchanged = (amountFen: Fen, { pay }: Meant): boolean => amountFen === pay.amountFen && pay.next === undefined

/** Less than any month from there on would have been paid. */
const isCut = (amountFen: Fen, { benefit, pay }: Meant): boolean =>
  [pay.amountFen, pay.next?.amountFen, benefit.amountFen].some((before = zeroFen) => amountFen < before)

/** 听取意见 since the benefit last changed: a hearing of earlier days was about something else. */
function hearingGap(
  file: Case,
  { amountFen, ground }: AdjustBenefitInput,
  meant: Meant & { readonly today: PlainDate },
): Refusal | undefined {
  const { today } = meant
  if (!isCut(amountFen, meant) || !isHearingRequiredOn(today)) return undefined
  if (amountFen === 0 && speaksForItself.includes(ground)) return undefined
  return file.heardForAdjustment ? undefined : { code: 'not-heard-first', article: reductionBasisOn(today) }
}

/** The platform raises amounts with a published standard; everything else is signed by a person. */
function notSigned(benefit: Benefit, { amountFen, ground, signature }: AdjustBenefitInput, { by }: StepContext) {
  if (by.kind !== 'system') return signature ? undefined : ({ code: 'signature-missing' } as const)
  const isRaise = ground === 'standard-raised' && amountFen > benefit.amountFen
  return isRaise ? undefined : ({ code: 'not-your-role' } as const)
}

/** The same amount is a decision only where a raised standard was left to people: signed, it stays as it is. */
function unchanged(
  file: Case,
  { benefit }: Meant,
  { from, signature }: AdjustBenefitInput,
  context: StepContext,
): StepResult {
  const { programme } = benefit
  const isAsked = pendingRises(file).some((one) => one.programme === programme && from <= one.from)
  if (!isAsked || context.by.kind !== 'officer') return cannot({ code: 'amount-unchanged' })
  if (!signature) return cannot({ code: 'signature-missing' })
  const signed = { by: context.by.id, signature: signature.documentId }
  return advance(file, { kind: 'rise-review-settled', on: context.today, ...signed, programme, from })
}

/**
 * Adjust the benefit 增发、减发、停发 (社会救助法 第四十六条至第四十八条): a new monthly amount from a month on, with the
 * ground and in writing; before money is taken away the household is heard, from the day the law asks for it (case 28).
 */
export const adjustBenefit: CaseStep<'adjust-benefit', AdjustBenefitInput> = {
  name: 'adjust-benefit',
  who: ['district-head', 'system'],
  at: 'district',
  stages: ['published'],
  ready: notAdjustable,
  decide(file, input, context) {
    const { amountFen, from, ground, signature } = input
    const meant = chosen(file, input.programme)
    if (!meant.ok) return cannot(meant.refusal)
    const { benefit } = meant
    const pay = monthlyPay(file, benefit, from)
    if (isUnchanged(amountFen, { benefit, pay })) return unchanged(file, { benefit, pay }, input, context)
    const refusal =
      notSigned(benefit, input, context) ??
      hearingGap(file, input, { benefit, pay, today: context.today }) ??
      dayOutside('from', firstDayOf(from), [firstDayOf(benefit.from), addDays(context.today, 366)])
    if (refusal) return cannot(refusal)
    const done = { on: context.today, ...officerIf(context) }
    const adjusted = {
      kind: 'benefit-adjusted',
      ...done,
      programme: benefit.programme,
      from,
      amountFen,
      ground,
      ...(signature ? { signature: signature.documentId } : {}),
    } as const
    // A raise by the platform reaches the household as a message with the notice: nothing is taken away.
    return context.by.kind === 'system'
      ? advance(file, adjusted, { kind: 'adjustment-delivered', ...done, deliveredOn: context.today })
      : advance(file, adjusted)
  },
}

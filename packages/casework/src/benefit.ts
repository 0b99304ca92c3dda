import type { Fen, MemberId, Month, PlainDate, Programme } from '@jzt/kernel'
import type { Payment } from './procedure/grant-terms.ts'

/**
 * One programme as it runs: money each month or once, or a recognition without money. A household may have several, each
 * with its own amount, members and end.
 */
export interface Benefit {
  readonly programme: Programme
  readonly payment: Payment
  readonly from: Month
  /**
   * By the last decision, which may be about months to come: what a month is paid, `monthlyPay` says. 0 for a recognition,
   * and for a monthly benefit that was ended.
   */
  readonly amountFen: Fen
  /** For whom, where it was granted to members by name. */
  readonly members?: readonly MemberId[]
  /** 有效期: the last day of a recognition that ends by itself. */
  readonly validUntil?: PlainDate
  /** The household was told that the last day is near. */
  readonly remindedOn?: PlainDate
  /** The last day of a recognition that has ended. */
  readonly endedOn?: PlainDate
  /** It ended because a new decision about the same family took its place. */
  readonly renewed?: boolean
}

/** What a case says of its benefits. */
export interface HasBenefits {
  readonly benefit?: Benefit
  readonly otherBenefits?: readonly Benefit[]
}

/** Everything that was begun for this household, the main one first. */
export const benefitsOf = ({ benefit, otherBenefits = [] }: HasBenefits) => (benefit ? [benefit, ...otherBenefits] : [])

/** It is paid this month, or the recognition holds; what is paid once is over when it is paid. */
export function isRunning({ payment, amountFen, endedOn }: Benefit): boolean {
  if (payment === 'none') return endedOn === undefined
  return payment === 'monthly' && amountFen > 0
}

/** What is paid every month and has not been ended. */
export const paidMonthly = (file: HasBenefits): readonly Benefit[] =>
  benefitsOf(file).filter((one) => one.payment === 'monthly' && isRunning(one))

/** A recognition that ends by itself, and has not ended. */
export const isRecognised = (benefit: Benefit): benefit is Benefit & { readonly validUntil: PlainDate } =>
  benefit.payment === 'none' && isRunning(benefit) && benefit.validUntil !== undefined

/** The case with one of its benefits changed. */
export function withBenefit<File extends HasBenefits>(
  file: File,
  programme: Programme,
  change: Partial<Benefit>,
): File {
  const { benefit, otherBenefits } = file
  if (benefit?.programme === programme) return { ...file, benefit: { ...benefit, ...change } }
  if (!otherBenefits) return file
  return {
    ...file,
    otherBenefits: otherBenefits.map((one) => (one.programme === programme ? { ...one, ...change } : one)),
  }
}

/** Recognitions whose end is near, of whose renewal nobody of the town has spoken with the household yet. */
export const renewalsDue = (file: HasBenefits & { readonly contacts: readonly { readonly on: PlainDate }[] }) =>
  benefitsOf(file)
    .filter(isRecognised)
    .filter(({ remindedOn }) => remindedOn && !file.contacts.some(({ on }) => on >= remindedOn))

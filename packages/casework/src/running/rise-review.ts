import type { Fen, Month, PlainDate, Programme } from '@jzt/kernel'
import { type HasBenefits, paidMonthly } from '../benefit.ts'
import { isHearingRequiredOn } from '../law-in-force.ts'

/** A raised standard that the platform did not carry out by itself: a person decides what the household is paid. */
export interface RiseReview {
  readonly programme: Programme
  readonly on: PlainDate
  /** The month from which the new standard counts for this benefit. */
  readonly from: Month
  /** Which batch of households left it to people. */
  readonly batch: string
  /** What the rules make of it, where they come to an amount; 0: no longer entitled. */
  readonly computedFen?: Fen
  readonly settledOn?: PlainDate
}

/** What a case says of raised standards. */
export interface HasRises extends HasBenefits {
  readonly riseReviews?: readonly RiseReview[]
  readonly heardForAdjustment?: object
}

/** Raised standards on which nobody has decided yet; of a benefit that has ended nothing is left to decide. */
export const pendingRises = (file: HasRises): readonly RiseReview[] => {
  const paid = paidMonthly(file).map(({ programme }) => programme)
  return (file.riseReviews ?? []).filter((one) => !one.settledOn && paid.includes(one.programme))
}

/** The rules would take money away, and the household has not been heard yet: the town's part. */
export const riseAwaitsHearing = (file: HasRises): boolean =>
  file.heardForAdjustment === undefined &&
  pendingRises(file).some(({ programme, computedFen, on }) => {
    const benefit = paidMonthly(file).find((one) => one.programme === programme)
    return computedFen !== undefined && computedFen < (benefit?.amountFen ?? 0) && isHearingRequiredOn(on)
  })

/** The district decides: nothing has to be heard before. */
export const riseAwaitsDistrict = (file: HasRises): boolean => pendingRises(file).length > 0 && !riseAwaitsHearing(file)

/** The case after a decision on one benefit: it answers what was due from the same month or a later one. */
export const withRisesAnswered = <File extends HasRises>(
  file: File,
  { programme, from, on }: Pick<RiseReview, 'programme' | 'from' | 'on'>,
): File =>
  file.riseReviews
    ? {
        ...file,
        riseReviews: file.riseReviews.map((one) =>
          !one.settledOn && one.programme === programme && from <= one.from ? { ...one, settledOn: on } : one,
        ),
      }
    : file

import {
  addDays,
  type Fen,
  firstDayOf,
  type MemberId,
  type Month,
  monthOf,
  nextMonth,
  type OfficerId,
  type PlainDate,
} from '@jzt/kernel'
import { type Benefit, type HasBenefits, paidMonthly } from '../benefit.ts'
import { isHearingRequiredOn } from '../law-in-force.ts'

/**
 * Why the income is another one than before. `employment` 就业 alone opens a grace period 渐退期 (民发〔2021〕57号 第三十三条);
 * `unchanged`: looked at again, as at the end of a grace period, and found as it was. `work-refused`: nothing was earned, and a
 * suitable job was refused without good reason (条例 第二十九条).
 */
export type IncomeCause = 'employment' | 'other' | 'fell' | 'unchanged' | 'work-refused'

/** What the rules make of the household with its new income, seen from the next month. */
export interface IncomeVerdict {
  readonly entitled: 'yes' | 'no' | 'unknown'
  /** What it would be paid each month: in a grace period what it is paid already, 0 where it is no longer entitled. */
  readonly amountFen: Fen
  readonly inGrace: boolean
  readonly graceMonthsLeft: number
}

/** A change of income that the town has looked into. Settled when somebody has acted on it, or nothing is left to do. */
export interface IncomeChange extends IncomeVerdict {
  readonly by: OfficerId
  readonly on: PlainDate
  readonly since: Month
  readonly cause: IncomeCause
  readonly members: readonly MemberId[]
  readonly settledOn?: PlainDate
}

/** 渐退期: the months in which the benefit goes on as it was, the first and the last included. */
export interface Grace {
  readonly by: OfficerId
  readonly on: PlainDate
  readonly from: Month
  readonly until: Month
  /** The clock has asked for the review; `reviewedOn`: it has been made, or the benefit was ended before. */
  readonly reviewOpenedOn?: PlainDate
  readonly reviewedOn?: PlainDate
}

/** What a case says of the income of a household that is paid. */
export interface HasIncome extends HasBenefits {
  readonly incomeReport?: object
  readonly incomeChange?: IncomeChange
  readonly graces?: readonly Grace[]
  readonly heardForAdjustment?: object
}

/** Only a monthly 低保 of the household is reviewed by its income; a grace period belongs to no other benefit. */
export const paidDibao = (file: HasBenefits): Benefit | undefined =>
  paidMonthly(file).find(({ programme }) => programme === 'dibao')

/** There is none: no income to be reviewed by. */
export const notReviewable = (file: HasBenefits) =>
  paidDibao(file) ? undefined : ({ code: 'benefit-not-running' } as const)

/** A change that was looked into and that nobody has acted on yet. */
export const pendingChange = ({ incomeChange }: HasIncome): IncomeChange | undefined =>
  incomeChange?.settledOn ? undefined : incomeChange

/** The grace period that runs out and has to be looked at again. */
export const graceUnderReview = ({ graces = [] }: HasIncome): Grace | undefined =>
  graces.find(({ reviewOpenedOn, reviewedOn }) => reviewOpenedOn && !reviewedOn)

/** Income of a running benefit waits for an office: reported, looked into and not acted on, or a grace period runs out. */
export const incomeAwaitsOffice = (file: HasIncome): boolean =>
  file.incomeReport !== undefined || pendingChange(file) !== undefined || graceUnderReview(file) !== undefined

/**
 * The town has done its part, the district signs: a grace period, a raise, or a cut on which the household has been heard
 * where the law of the day asks for it.
 */
export function awaitsDistrict(file: HasIncome): boolean {
  const change = pendingChange(file)
  if (!change || change.entitled === 'unknown' || file.incomeReport) return false
  if (change.inGrace || change.amountFen > (paidDibao(file)?.amountFen ?? 0)) return true
  return file.heardForAdjustment !== undefined || !isHearingRequiredOn(change.on)
}

/** The grace period that covers a month, if one does. */
export const graceIn = ({ graces = [] }: HasIncome, month: Month): Grace | undefined =>
  graces.find(({ from, until }) => from <= month && month <= until)

/** The months of grace that the household has had before a month, each counted once. */
export function graceMonthsBefore({ graces = [] }: HasIncome, month: Month): number {
  const had = new Set<Month>()
  for (const { from, until } of graces)
    for (let one = from; one <= until && one < month; one = nextMonth(one)) had.add(one)
  return had.size
}

/** The month from which a review of this day counts: money of the running month has been paid. */
export const reviewedFrom = (day: PlainDate): Month => nextMonth(monthOf(day))

/** The last of so many months, the first included. */
export function lastOfMonths(first: Month, months: number): Month {
  let last = first
  for (let left = months - 1; left > 0; left -= 1) last = nextMonth(last)
  return last
}

/** The day from which the clock asks for the review of a grace period: the first of its last month. */
export function graceReviewFrom(file: HasIncome): PlainDate | undefined {
  const last = file.graces?.at(-1)
  return last && !last.reviewOpenedOn && paidDibao(file) ? firstDayOf(last.until) : undefined
}

/** The last day of a month. */
export const lastDayOf = (month: Month): PlainDate => addDays(firstDayOf(nextMonth(month)), -1)

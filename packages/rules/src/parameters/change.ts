import { addDays, type DivisionCode, type PlainDate } from '@jzt/kernel'
import type { ParameterHistory, ParameterName, ParameterPeriod } from './parameter.ts'
import type { Departure, DocumentRank } from './precedence.ts'

/** One value that an office wants to set, from a day on. */
export interface ParameterChange {
  readonly name: ParameterName
  readonly from: PlainDate
  /** The last day; null: until another one takes its place. */
  readonly to: PlainDate | null
  /** In the smallest unit of the parameter: fen, hundredths of a square metre, whole percent, a count. */
  readonly value: number | null
  readonly document: string
  readonly rank: DocumentRank
  readonly departure?: Departure | undefined
  /** The text of the document was at hand. */
  readonly verified: boolean
}

/** Whose draft it is: the city, or one district. */
export interface Amending {
  /** Absent: the city. */
  readonly division?: DivisionCode | undefined
  readonly changes: readonly ParameterChange[]
}

/** The period that a change would make. */
export function periodOf({ from, to, value, document, verified, rank, departure }: ParameterChange): ParameterPeriod {
  return { from, to, value, document, verified, rank, ...(departure ? { departure } : {}) }
}

/** The history of a parameter at one place. */
export const findHistory = (
  histories: readonly ParameterHistory[],
  name: ParameterName,
  division?: DivisionCode,
): ParameterHistory | undefined => histories.find((one) => one.name === name && one.division === division)

/**
 * The histories with a published amendment in them: each change ends the open period before it on the eve of its first
 * day. What stands in `histories` is never shortened otherwise; `checkDraft` has refused what would need it.
 */
export function amended(
  histories: readonly ParameterHistory[],
  { division, changes }: Amending,
): readonly ParameterHistory[] {
  return changes
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .reduce<readonly ParameterHistory[]>((before, change) => withChange(before, change, division), histories)
}

function withChange(
  histories: readonly ParameterHistory[],
  change: ParameterChange,
  division: DivisionCode | undefined,
): readonly ParameterHistory[] {
  const known = findHistory(histories, change.name, division)
  if (known) return histories.map((history) => (history === known ? grown(history, change) : history))
  const city = findHistory(histories, change.name)
  if (!city || division === undefined) return histories
  const { name, title, unit } = city
  return [...histories, { name, title, unit, division, periods: [periodOf(change)] }]
}

const grown = (history: ParameterHistory, change: ParameterChange): ParameterHistory => ({
  ...history,
  periods: [
    ...history.periods.map((period) =>
      endsOpen(period, change) ? { ...period, to: addDays(change.from, -1) } : period,
    ),
    periodOf(change),
  ].toSorted((one, other) => (one.from < other.from ? -1 : 1)),
})

/** The running period that a change puts an end to. */
export const endsOpen = ({ from, to }: ParameterPeriod, change: Pick<ParameterChange, 'from'>): boolean =>
  to === null && from < change.from

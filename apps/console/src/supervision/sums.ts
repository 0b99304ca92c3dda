import type { Reply } from '@jzt/contract/client'

export type SummaryRow = Reply<'getSupervisionSummary'>['rows'][number]

/** Where a received application can have gone; with those still open they make up all that was received. */
export const outcomes = ['included', 'refused', 'withdrawn', 'lapsed', 'terminated', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeSum = (row: Pick<SummaryRow, 'inProgress' | Outcome>): number =>
  outcomes.reduce((sum, key) => sum + row[key], row.inProgress)

/** 收件数与各去向之和: zero when the books balance. */
export const imbalance = (row: SummaryRow): number => row.received - outcomeSum(row)

const counted = ['received', 'inProgress', ...outcomes, 'overdue'] as const
type Counted = Pick<SummaryRow, (typeof counted)[number]>

export const totalOf = (rows: readonly SummaryRow[]): Counted =>
  Object.fromEntries(counted.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])) as unknown as Counted

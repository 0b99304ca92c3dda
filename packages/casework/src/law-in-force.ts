import type { PlainDate } from '@jzt/kernel'

/** A duty of procedure from its first day until a later one takes its place. */
interface Duty<Value> {
  readonly from: PlainDate
  readonly value: Value
  readonly basis: string
}

/**
 * 听取意见 before aid is reduced or ended: the law in force on the day of the decision governs. 649号 asked for a written
 * decision with reasons and no hearing; 社会救助法 第四十八条 asks for one from the day it is in force (第七十八条).
 */
const hearing: readonly Duty<boolean>[] = [
  { from: '2014-05-01' as PlainDate, value: false, basis: '社会救助暂行办法（国务院令第649号）第十三条' },
  { from: '2026-07-01' as PlainDate, value: true, basis: '社会救助法 第四十八条' },
]

/** Whether the household must have been heard for a decision of this day. */
export const isHearingRequiredOn = (day: PlainDate): boolean => inForceOn(day)?.value ?? false

/** The provision that a reduction of this day goes by. */
export const reductionBasisOn = (day: PlainDate): string => inForceOn(day)?.basis ?? hearing[0]?.basis ?? ''

const inForceOn = (day: PlainDate) => hearing.findLast(({ from }) => from <= day)

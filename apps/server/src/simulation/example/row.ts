import type { Chance } from '@jzt/kernel'

/** The facts of one row that are not "none": codes by name, everything else as a column holds it; undefined is not known. */
export type Row = Readonly<Record<string, number | string | undefined>>

/** An amount up to a limit, in so many of a hundred; nothing in the others. */
export const sometimes = (luck: Chance, percent: number, limit: number): number =>
  luck.percent(percent) ? luck.below(limit) : 0

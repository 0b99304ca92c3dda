import type { PlainDate } from '@jzt/kernel'
import { districtColumn, type Population } from '@jzt/rules/columns'

/** The households of a day as columns: the facts that rules ask for, and what reports group by. No name, no number, no id. */
export interface Snapshot {
  /** The day the facts are of; shown wherever a figure from them is shown. */
  readonly on: PlainDate
  /** Which rules the columns were made for. */
  readonly rulesVersion: string
  readonly population: Population
}

/** What a report groups by and no rule asks: a column each, of codes. */
export const dimensionColumns = {
  district: districtColumn,
  area: 'report.area',
  type: 'report.type',
  headAge: 'report.head-age',
  headDisability: 'report.head-disability',
  headSex: 'report.head-sex',
} as const

/** The name of a dimension. */
export type Dimension = keyof typeof dimensionColumns

export const dimensions = Object.keys(dimensionColumns) as readonly Dimension[]

/** The codes of each dimension but the district, whose codes are division codes. */
export const dimensionCodes = {
  area: ['urban', 'rural', 'unknown'],
  type: ['single', 'elderly', 'with-children', 'with-disabled', 'other'],
  headAge: ['below-18', '18-59', '60-69', '70-79', '80-and-above', 'unknown'],
  headDisability: ['none', 'level-3-4', 'level-1-2', 'unknown'],
  headSex: ['man', 'woman', 'unknown'],
} as const satisfies Record<Exclude<Dimension, 'district'>, readonly string[]>

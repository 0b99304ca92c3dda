import type { PlainDate } from '@jzt/kernel'

/** Every number of the law that an office may change by publishing a new one. */
export const parameterNames = [
  'standard.urban',
  'standard.rural',
  'classified.severe-disability',
  'classified.serious-illness',
  'classified.age-70',
  'classified.preschool',
  'classified.student',
  'classified.any-disability',
  'marginal.ratio',
  'household.months-together',
  'household.clergy-years',
  'income.employment-cost',
  'supporter.standard-multiple',
  'supporter.rate',
  'property.asset-cap-multiple',
  'property.illness-asset-cap',
  'property.area-multiple',
  'property.minimum-area',
  'property.vehicle-value-exempt',
] as const

/** The name of a parameter, as in the YAML files. */
export type ParameterName = (typeof parameterNames)[number]

/** One value of a parameter, from its first to its last day (inclusive). */
export interface ParameterPeriod {
  readonly from: PlainDate
  /** The last day; null while in force. */
  readonly to: PlainDate | null
  /** Fen, hundredths of a square metre, whole percent or a plain count, by the unit; null: not set, so nothing is decided on it. */
  readonly value: number | null
  /** The document that sets it. */
  readonly document: string
  /** False while no official text confirms it: shown as 示例. */
  readonly verified: boolean
}

/** `fen` money, `area` hundredths of a square metre, `%` whole percent, else a counting word (倍, 个月, 年). */
export type ParameterUnit = 'fen' | 'area' | '%' | '倍' | '个月' | '年'

/** A parameter with everything that was and is in force. */
export interface ParameterHistory {
  readonly name: ParameterName
  readonly title: string
  readonly unit: ParameterUnit
  readonly periods: readonly ParameterPeriod[]
}

/** A parameter on one day. */
export interface Parameter extends ParameterPeriod {
  readonly title: string
  readonly unit: ParameterUnit
}

/** All parameters of one place on one day. */
export interface ParameterPack {
  /** "CQ-2025-07": the place and the month of the latest change among its parameters. */
  readonly packId: string
  readonly values: Readonly<Record<ParameterName, Parameter>>
}

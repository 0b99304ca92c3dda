import type { DivisionCode, PlainDate } from '@jzt/kernel'
import type { Departure, DocumentRank } from './precedence.ts'

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
  'marginal.validity-months',
  'rigid.disposable-income.urban',
  'rigid.disposable-income.rural',
  'rigid.ratio',
  'rigid.validity-months',
  'temporary.least-multiple',
  'temporary.most-multiple',
  'temporary.least-rate',
  'temporary.most-rate',
  'temporary.cap-multiple',
  'temporary.town-multiple',
  'temporary.repeat-months',
  'tekun.minor-age',
  'tekun.base',
  'tekun.care-full',
  'tekun.care-half',
  'tekun.care-self',
  'tekun.half-care-age',
  'tekun.half-care-bedridden-months',
  'child-allowance.institution',
  'child-allowance.scattered',
  'child-allowance.de-facto-unsupported',
  'disability-subsidy.living',
  'disability-subsidy.care',
  'household.months-together',
  'household.clergy-years',
  'household.conscripts',
  'household.postgraduates',
  'income.employment-cost',
  'income.minimum-wage',
  'income.unproven-industry-share',
  'income.unproven-minimum-wage-share',
  'income.imputed-minimum-wage-share',
  'income.imputed-standard-share',
  'work.age-to',
  'work.refusal-limit',
  'work.refusal-cut',
  'supporter.standard-multiple',
  'supporter.rate',
  'property.asset-cap-multiple',
  'property.illness-asset-cap',
  'property.area-multiple',
  'property.minimum-area',
  'property.vehicle-value-exempt',
  'property.disaster-area-share',
  'property.average-area',
  'consumption.school-multiple',
  'consumption.insurance-multiple',
  'consumption.utility-share',
  'single.special-ratio',
  'single.bedridden-months',
  'single.special-hardship',
  'single.fixed-amount',
  'grace.months',
  'grace.ceiling-ratio',
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
  /** How high the document stands 效力层级; absent where no document was found. */
  readonly rank?: DocumentRank
  /** Present where precedence would choose another value. */
  readonly departure?: Departure
}

/** `fen` money, `area` hundredths of a square metre, `%` whole percent, `是否` 1 or 0, else a counting word. */
export type ParameterUnit = 'fen' | 'area' | '%' | '倍' | '个月' | '年' | '岁' | '次' | '是否'

/** A parameter with everything that was and is in force, for the city or for one district. */
export interface ParameterHistory {
  readonly name: ParameterName
  readonly title: string
  readonly unit: ParameterUnit
  /** The city leaves it to its districts: only then does a district's own value count. */
  readonly openToDistricts?: true
  /** The district whose layer this is; absent for the city. */
  readonly division?: DivisionCode
  readonly periods: readonly ParameterPeriod[]
}

/** A parameter on one day. */
export interface Parameter extends ParameterPeriod {
  readonly title: string
  readonly unit: ParameterUnit
  /** The district that set this value for itself; absent where the city's value holds. */
  readonly division?: DivisionCode
}

/** All parameters of one place on one day. */
export interface ParameterPack {
  /**
   * "CQ-2025-07", in a district with values of its own "CQ-2025-07+500114-2023-07": each layer with the month of its latest
   * change. People read it; two packs are the same only when their content is.
   */
  readonly packId: string
  readonly values: Readonly<Record<ParameterName, Parameter>>
}

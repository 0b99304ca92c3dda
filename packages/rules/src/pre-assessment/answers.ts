import type { Fen } from '@jzt/kernel'

/** 不清楚: said by somebody who does not know, and never read as zero or none. */
export type NotSure = 'not-sure'

/** How many people of each age live together. */
export interface Persons {
  readonly adults: number
  /** 60 to 69. */
  readonly sixties: number
  /** 70 and older. */
  readonly seventies: number
  readonly preschool: number
  /** At school, or a student up to a bachelor's degree. */
  readonly pupils: number
}

/**
 * The dozen plain questions of the pre-assessment 预评估 (R27): no name, no identity number, nothing that tells who asks.
 * Money is fen; incomes are those of a month, spending is that of the last twelve.
 */
export interface Answers {
  /** Where the household registration is, and which standard follows from it. */
  readonly place: 'here-urban' | 'here-rural' | 'elsewhere'
  readonly persons: Persons
  /** The most severe certificate in the family: level 1 or 2, level 3 intellectual or mental, any other. */
  readonly disability: 'none' | 'severe' | 'level-3-mind' | 'other'
  readonly seriousIllness: boolean
  readonly monthlyIncome: Fen | NotSure
  readonly savings: Fen | NotSure
  /** Homes that are not certified as dangerous. */
  readonly homes: 'none' | 'one' | 'more'
  readonly vehicle: 'none' | 'motorcycle' | 'car'
  /** Children, parents … who live elsewhere and owe support. */
  readonly supporters: 'none' | 'able' | 'unable' | NotSure
  /** Paid oneself for treatment, school and rehabilitation. */
  readonly yearlySpending: Fen | NotSure
  readonly emergency: 'none' | 'accident' | 'illness' | 'spending' | 'other'
  /** A child without both parents: dead or untraceable (orphan), or parents who cannot care (in prison, severely disabled …). */
  readonly childAlone: 'none' | 'orphan' | 'unsupported'
}

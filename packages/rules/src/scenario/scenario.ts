import type { Fen, PlainDate } from '@jzt/kernel'
import type { Result } from '../assessment/assessment.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterPack } from '../parameters/parameter.ts'

/** A family written down by an official, with what the law should make of it. */
export interface Scenario {
  readonly title: string
  readonly on: PlainDate
  readonly facts: HouseholdFacts
  /** The parameters of the day, with those that the scenario sets differently. */
  readonly parameters: ParameterPack
  readonly expected?: {
    readonly result: Result
    readonly amountFen: Fen
    /** Titles of what must be missing, e.g. 父亲的金融资产. */
    readonly missing?: readonly string[]
  }
}

/** One mistake in a scenario file: where (keys and positions from the top) and what to write instead. */
export interface ScenarioFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The short words that scenario files use for results. */
export const expectedWords = {
  低保: 'dibao',
  低保边缘: 'marginal',
  特困: 'tekun',
  临时救助: 'temporary',
  刚性支出困难: 'rigid',
  不符合: 'none',
  暂不能判定: 'undecided',
} as const satisfies Record<string, Result>

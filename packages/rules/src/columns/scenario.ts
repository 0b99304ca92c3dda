import type { PlainDate } from '@jzt/kernel'
import type { Scope } from '../expression/expression.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import type { Population } from './population.ts'
import type { TermTable } from './terms/term-table.ts'

/** A day and its parameters: those in force, or those of a reform. Each district may have its own, by its division code. */
export interface Scenario {
  readonly on: PlainDate
  readonly parameters: ParameterPack
  readonly districts?: Readonly<Record<string, ParameterPack>>
}

/** In which loop the terms will run: `plain` skips the households of which something is not known. */
export type Care = 'plain' | 'careful'

/** For what, and into what, expressions are taken apart. */
export interface Around {
  readonly terms: TermTable
  readonly scenario: Scenario
  readonly population: Population
  readonly care: Care
  /** The list whose entry is looked at. */
  readonly entry: Scope
}

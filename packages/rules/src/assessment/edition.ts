import type { AskedProgramme, Programme } from '@jzt/kernel'
import type { Rule } from '../expression/expression.ts'
import type { Benefit, Figures } from './assessment.ts'

/** What is judged of each member of the household for a programme that is granted to persons. */
export interface PersonalRules {
  readonly entitled: Rule<boolean>
  readonly conditions: readonly Rule<boolean>[]
  readonly amount?: Rule<number>
}

/** The rules of one programme: when it is granted, in the order in which a letter names the conditions, and how much. */
export interface ProgrammeRules<Name extends string = Programme> {
  readonly programme: Name
  readonly entitled: Rule<boolean>
  readonly conditions: readonly Rule<boolean>[]
  /** What the whole household is paid, each month or once; absent where the programme pays no cash. */
  readonly amount?: Rule<number>
  readonly pays: 'monthly' | 'once' | 'nothing'
  /** What must have happened before anything else is asked; a family to whom it has not is simply not entitled. */
  readonly occasion?: Rule<boolean>
  /** The months after which a recognition ends by itself. */
  readonly validity?: Rule<number>
  /** The most that may be granted, where the office has a margin above `amount`. */
  readonly atMost?: Rule<number>
  /** Whether the amount is small enough for the town to decide alone. */
  readonly townDecides?: Rule<boolean>
  /** Not judged for a family entitled to one of these, which give more, unless it was asked for. */
  readonly unless?: readonly Programme[]
  /** Present where single members are granted it: who, and how much for each. */
  readonly personal?: PersonalRules
}

type FigureName = Exclude<keyof Figures, 'householdSize'>

/**
 * Everything the machine judges by, as one value: an edition is stored whole (`edition-file.ts`), so that a decision of
 * any past day can be repeated by the rules of that day.
 */
export interface Edition {
  /** Stored with every assessment as `rulesVersion`. */
  readonly version: string
  /** The heading of the explanation. */
  readonly title: string
  /** In order of precedence: of two that a family is entitled to, the first is the result. */
  readonly programmes: readonly ProgrammeRules[]
  /** What others grant, shown and never decided here. */
  readonly benefits: readonly ProgrammeRules<Benefit>[]
  /** Which programmes an application for one of them is judged for. */
  readonly judgedFor: Readonly<Partial<Record<AskedProgramme, readonly Programme[]>>>
  /** How the verdicts are listed: as above, or by what the person gains. */
  readonly listed: 'by-precedence' | 'by-gain'
  readonly householdSize: Rule<number>
  /** The figures that a letter or a screen quotes; computed for households of at least one person. */
  readonly figures: readonly { readonly name: FigureName; readonly rule: Rule<number> }[]
  /** Explained for the reader although nothing is decided on it. */
  readonly explained: readonly Rule<number>[]
}

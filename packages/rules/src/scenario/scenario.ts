import type { AskedProgramme, Fen, PlainDate, Programme } from '@jzt/kernel'
import { type Benefit, benefitWords, type ProgrammeVerdict, type Result } from '../assessment/assessment.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterPack } from '../parameters/parameter.ts'

/** A family written down by an official, with what the law should make of it. */
export interface Scenario {
  readonly title: string
  readonly on: PlainDate
  readonly facts: HouseholdFacts
  /** What the family applied for; 低保 when the file says nothing. */
  readonly asked?: readonly AskedProgramme[]
  /** The parameters of the day, with those that the scenario sets differently. */
  readonly parameters: ParameterPack
  readonly expected?: {
    readonly result: Result
    readonly amountFen: Fen
    /** Titles of what must be missing, e.g. 父亲的金融资产. */
    readonly missing?: readonly string[]
    /** What single programmes and benefits should come to, whatever was applied for. */
    readonly verdicts?: readonly ExpectedVerdict[]
  }
}

/** What one programme or benefit should come to. */
export interface ExpectedVerdict {
  readonly name: Programme | Benefit
  /** `not-judged`: left out, because the family is entitled to what gives more. */
  readonly entitled: ProgrammeVerdict['entitled'] | 'not-judged'
  readonly amountFen: Fen
  /** Labels of exactly the members who are entitled, in the order of the family. */
  readonly persons?: readonly string[]
}

/** The short words that scenario files use for results. */
export const expectedWords = {
  低保: 'dibao',
  单人保: 'single-person',
  低保边缘: 'marginal',
  特困: 'tekun',
  临时救助: 'temporary',
  刚性支出困难: 'rigid',
  不符合: 'none',
  暂不能判定: 'undecided',
} as const satisfies Record<string, Result>

/** The short words for what a family may apply for. */
export const askedWords = {
  低保: 'dibao',
  特困: 'tekun',
  低保边缘: 'marginal',
  刚性支出困难: 'rigid',
  临时救助: 'temporary',
} as const satisfies Record<string, AskedProgramme>

/** The words for programmes and for what others grant, under `各项`. */
export const verdictNames = {
  ...askedWords,
  单人保: 'single-person',
  ...(Object.fromEntries(Object.entries(benefitWords).map(([benefit, word]) => [word, benefit])) as Readonly<
    Record<string, Benefit>
  >),
} as const satisfies Record<string, Programme | Benefit>

/** The words for whether a programme is granted. */
export const entitledWords = {
  是: 'yes',
  否: 'no',
  未知: 'unknown',
  不再判断: 'not-judged',
} as const satisfies Record<string, ExpectedVerdict['entitled']>

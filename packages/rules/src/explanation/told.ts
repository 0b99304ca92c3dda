import type { AskedProgramme, PlainDate } from '@jzt/kernel'
import type { Assessment, Benefit, Result } from '../assessment/assessment.ts'
import { currentEdition } from '../assessment/current-edition.ts'
import type { Edition, ProgrammeRules } from '../assessment/edition.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'

/** An assessment with everything it was made from: what the sentences about it are told from, and nothing else. */
export interface Told {
  readonly assessment: Assessment
  readonly facts: HouseholdFacts
  readonly on: PlainDate
  readonly parameters: ParameterPack
  readonly asked: readonly AskedProgramme[]
  readonly edition: Edition
}

/** The rules of one programme, or of a benefit that others grant, in the edition that judged; none where nothing is granted. */
export const rulesFor = ({ edition }: Told, name: Result | Benefit): ProgrammeRules<string> | undefined =>
  [...edition.programmes, ...edition.benefits].find(({ programme }) => programme === name)

/** What an assessment was made from; what is left out is what `assessHousehold` takes when it is left out. */
export type MadeFrom = Pick<Told, 'facts' | 'on'> & Partial<Pick<Told, 'parameters' | 'asked' | 'edition'>>

/** Puts an assessment together with what it was made from. */
export const tell = (assessment: Assessment, made: MadeFrom): Told => ({
  parameters: made.parameters ?? parametersOn(made.on),
  asked: made.asked ?? ['dibao'],
  edition: made.edition ?? currentEdition,
  facts: made.facts,
  on: made.on,
  assessment,
})

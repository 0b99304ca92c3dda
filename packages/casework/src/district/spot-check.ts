import type { PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf } from '../step.ts'

export interface SpotCheckInput {
  readonly visitedOn: PlainDate
  readonly agrees: boolean
}

/** Registered near kin and reported cases are visited by the district whatever the draw says (民发〔2021〕57号 第二十条). */
export const spotCheckMandatory = (file: Case): boolean =>
  file.acceptance?.nearKin === true || file.marks.some(({ kind }) => kind === 'report')

/** What the district's check still lacks before anybody is included. */
export function spotCheckGap(file: Case): Refusal | undefined {
  const check = file.spotCheck
  if (check?.agrees === false) return { code: 'spot-check-disagrees', article: law.spotCheck }
  if (check?.batch === undefined && !check?.doneOn) return { code: 'spot-check-not-drawn', article: law.spotCheck }
  const needed = check.drawn || spotCheckMandatory(file)
  return needed && !check.doneOn ? { code: 'spot-check-missing', article: law.spotCheck } : undefined
}

/** Spot check 抽查核实 (R91): somebody of the district visits, who neither surveyed the case nor will decide it. */
export const spotCheck: CaseStep<'spot-check', SpotCheckInput> = {
  name: 'spot-check',
  who: ['district-clerk'],
  at: 'district',
  stages: ['reported'],
  side: 'review',
  decide(file, { visitedOn, agrees }, context) {
    const wrongDay = dayOutside('visitedOn', visitedOn, [file.report?.on ?? context.today, context.today])
    if (wrongDay) return cannot(wrongDay)
    return advance(file, { kind: 'spot-check-done', on: context.today, by: officerOf(context), visitedOn, agrees })
  },
}

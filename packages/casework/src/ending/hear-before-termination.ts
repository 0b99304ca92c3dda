import type { PlainDate } from '@jzt/kernel'
import { undecidedStages } from '../stage.ts'
import { advance, type CaseStep, cannot, dayOutside, districtOffice, officerOf, town } from '../step.ts'

export interface HearInput {
  readonly on: PlainDate
  readonly heard: 'present' | 'by-phone' | 'written' | 'did-not-come'
}

/** Hear first 听取意见 (社会救助法 第四十八条): before anything is ended, the household says its side, or did not come when asked. */
export const hearBeforeTermination: CaseStep<'hear-before-termination', HearInput> = {
  name: 'hear-before-termination',
  who: [...town, ...districtOffice],
  at: 'town',
  stages: undecidedStages,
  decide(file, { on: heardOn, heard }, context) {
    const wrongDay = dayOutside('on', heardOn, [file.submittedOn, context.today])
    if (wrongDay) return cannot(wrongDay)
    return advance(file, { kind: 'household-heard', on: context.today, by: officerOf(context), heardOn, heard })
  },
}

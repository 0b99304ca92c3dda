import type { HearInput } from '../ending/hear-before-termination.ts'
import { advance, type CaseStep, cannot, dayOutside, districtOffice, officerOf, town } from '../step.ts'
import { notAdjustable } from './adjust-benefit.ts'

/** Hear first 听取意见 (社会救助法 第四十八条): before a running benefit is reduced or ended, the household says its side. */
export const hearBeforeAdjustment: CaseStep<'hear-before-adjustment', HearInput> = {
  name: 'hear-before-adjustment',
  who: [...town, ...districtOffice],
  at: 'town',
  stages: ['published'],
  ready: notAdjustable,
  decide(file, { on: heardOn, heard }, context) {
    const wrongDay = dayOutside('on', heardOn, [
      file.adjustments.at(-1)?.on ?? file.decision?.on ?? context.today,
      context.today,
    ])
    if (wrongDay) return cannot(wrongDay)
    return advance(file, { kind: 'heard-before-adjustment', on: context.today, by: officerOf(context), heardOn, heard })
  },
}

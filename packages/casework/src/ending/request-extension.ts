import { townOf } from '@jzt/kernel'
import type { Case, ExtensionGround } from '../case.ts'
import { law } from '../law.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface RequestExtensionInput {
  readonly ground: ExtensionGround
}

/** Stages at which the 20 working days run. */
export const clockRuns = stagesFrom('accepted', 'decided')

/** What the file itself can show of a ground; remote filing and a difficult survey are the office's word. */
const onFile: Record<ExtensionGround, (file: Case) => boolean> = {
  objection: (file) => file.objections.length > 0,
  'person-apart': (file) => townOf(file.livingVillage) !== townOf(file.registeredVillage),
  'remote-filing': () => true,
  'difficult-survey': () => true,
  'review-meeting': (file) => file.marks.length > 0 || file.reviewMeeting !== undefined,
}

/** Request an extension 申请延长 (R98): on one of the five grounds and no other, while nothing else is asked for. */
export const requestExtension: CaseStep<'request-extension', RequestExtensionInput> = {
  name: 'request-extension',
  who: town,
  at: 'town',
  stages: clockRuns,
  ready: (file) =>
    file.extensionRequest ? { code: 'extension-already-requested', article: law.extension } : undefined,
  decide(file, { ground }, context) {
    if (!onFile[ground](file)) return cannot({ code: 'ground-not-on-file', article: law.extension })
    return advance(file, { kind: 'extension-requested', on: context.today, by: officerOf(context), ground })
  },
}

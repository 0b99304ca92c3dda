import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { decideLimit } from '../clock/deadlines.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf } from '../step.ts'
import { clockRuns } from './request-extension.ts'

export interface ExtendInput extends SignatureInput {
  readonly approved: boolean
  readonly toWorkdays: number
}

/** Once, and once more to the limit of the programme at most (R99): 30 and 45 working days for 低保. */
function beyond(file: Case, toWorkdays: number): Refusal | undefined {
  const { hardWorkdays, hardGround, extendedWorkdays } = limitsOf(file)
  const again = file.extension && (!hardGround || file.extensionRequest?.ground === hardGround)
  const most = again ? hardWorkdays : extendedWorkdays
  const longer = toWorkdays > decideLimit(file)
  return longer && toWorkdays <= most
    ? undefined
    : { code: 'beyond-the-limit', article: law.extension, most, unit: 'workdays' }
}

/** Extend 批准延长 (R98): the head of the town signs what somebody else asked for, or turns it down; the applicant is told. */
export const extend: CaseStep<'extend', ExtendInput> = {
  name: 'extend',
  who: ['town-head'],
  at: 'town',
  stages: clockRuns,
  ready(file, context) {
    if (!file.extensionRequest) return { code: 'extension-not-requested', article: law.extension }
    const same = file.extensionRequest.by === officerOf(context)
    return same ? { code: 'conflicting-role', article: law.extension } : undefined
  },
  decide(file, { approved, toWorkdays, signature }, context) {
    const ground = file.extensionRequest?.ground
    if (!ground) return cannot({ code: 'extension-not-requested', article: law.extension })
    const signed = { on: context.today, by: officerOf(context), signature: signature.documentId }
    if (!approved) return advance(file, { kind: 'extension-rejected', ...signed })
    const refusal = beyond(file, toWorkdays)
    return refusal ? cannot(refusal) : advance(file, { kind: 'extension-approved', ...signed, ground, toWorkdays })
  },
}

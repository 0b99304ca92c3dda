import { accept } from './acceptance/accept.ts'
import { contact } from './acceptance/contact.ts'
import { decline } from './acceptance/decline.ts'
import { extendSupplement } from './acceptance/extend-supplement.ts'
import { lapse } from './acceptance/lapse.ts'
import { recordAuthorisation } from './acceptance/record-authorisation.ts'
import { requestSupplement } from './acceptance/request-supplement.ts'
import { serveSupplementNotice } from './acceptance/serve-supplement-notice.ts'
import { supplement } from './acceptance/supplement.ts'
import { transfer } from './acceptance/transfer.ts'
import type { Case } from './case.ts'
import type { Refusal } from './refusals.ts'
import type { CaseStep, StepContext } from './step.ts'
import { obstacle } from './take.ts'

/** Every step of the process by its name, in the order of the process. A new step is a file and a line here. */
export const steps = {
  transfer,
  contact,
  'request-supplement': requestSupplement,
  'serve-supplement-notice': serveSupplementNotice,
  'extend-supplement': extendSupplement,
  supplement,
  lapse,
  'record-authorisation': recordAuthorisation,
  accept,
  decline,
} as const

export type Steps = typeof steps
export type StepName = keyof Steps
export type StepInput<Name extends StepName> = Steps[Name] extends CaseStep<Name, infer Input> ? Input : never

export const stepNames = Object.keys(steps) as StepName[]

export interface AllowedStep {
  readonly name: StepName
  /** Set when the step is this person's at this stage, but has to wait: shown as the reason, and not to be pressed. */
  readonly because?: Refusal
}

/** The steps of this person at this stage, for the screens. One without `because` can be taken now, as far as its input allows. */
export const allowedSteps = (file: Case, context: StepContext): AllowedStep[] =>
  stepNames.flatMap((name) => {
    const refusal = obstacle(steps[name], file, context)
    if (!refusal) return [{ name }]
    return isAccess(refusal) ? [] : [{ name, because: refusal }]
  })

const accessCodes: readonly string[] = [
  'case-not-found',
  'not-your-role',
  'not-your-place',
  'relative-declared',
  'conflicting-role',
  'stage-forbids',
]
const isAccess = (refusal: Refusal): boolean => accessCodes.includes(refusal.code)

import type * as z from 'zod'
import { acceptanceBodies } from './acceptance.ts'
import { districtBodies } from './district.ts'
import { endingBodies } from './ending.ts'
import { investigationBodies } from './investigation.ts'
import { opinionBodies } from './opinion.ts'
import { publicityBodies } from './publicity.ts'
import { reliefBodies } from './relief.ts'
import { runningBodies } from './running.ts'

export { Gap, withdrawalChannels } from './acceptance.ts'
export { EvidenceBasis, figureTitles } from './opinion.ts'
export { adjustmentGrounds, incomeCauses, incomeTitles } from './running.ts'
export { ClosingReceipt, GrantBody } from './signed.ts'

/**
 * The body of every step of the case, one schema a step, in the order of the official process
 * (渝北民〔2023〕103号 附件). Money in fen. A step also carries `version`: the version of the case that the sender saw.
 */
export const stepBodies = {
  ...acceptanceBodies,
  ...investigationBodies,
  ...opinionBodies,
  ...publicityBodies,
  ...districtBodies,
  ...endingBodies,
  ...runningBodies,
  ...reliefBodies,
} as const

export type StepName = keyof typeof stepBodies
export type StepBody<Name extends StepName> = z.infer<(typeof stepBodies)[Name]>

/** Steps that a citizen takes on his own case; all others belong to the offices. */
export const citizenSteps = [
  'supplement',
  'extend-supplement',
  'contest',
  'waive-contest',
  'withdraw',
  'report-self-care',
  'report-income-change',
] as const satisfies readonly StepName[]
export type CitizenStepName = (typeof citizenSteps)[number]

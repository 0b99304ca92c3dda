import type { Events, Fen } from '@jzt/kernel'
import type { Case, Finding, Grant, ValidMonths } from '../case.ts'
import type { CaseEvent } from '../events.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, officerIf, type StepContext, town } from '../step.ts'

export interface AssessInput {
  /** The programme that the rules found, `none`, or `undecided` when a fact is missing. */
  readonly result: string
  readonly amountFen: Fen
  readonly decided: boolean
  /** What the rules found grantable together, each with its amount and members. */
  readonly grants?: readonly Grant[] | undefined
  /** For how many months a recognition holds, by the parameters of the day. */
  readonly validMonths?: ValidMonths | undefined
  /** Titles of the parameters that nobody set, where they alone leave it undecided: no fact of the family is missing. */
  readonly unsetFigures?: readonly string[] | undefined
  /** Contradictions between what was declared, verified and seen. Those already on file are not raised again. */
  readonly findings: readonly Omit<Finding, 'resolved'>[]
}

const isSame = (one: Omit<Finding, 'resolved'>, other: Omit<Finding, 'resolved'>): boolean =>
  one.code === other.code && one.memberId === other.memberId && one.subject === other.subject

const fresh = (file: Case, findings: AssessInput['findings']) =>
  findings.filter((finding) => !file.findings.some((known) => isSame(known, finding)))

/** What the rules found goes on file, with the contradictions that are new. */
export function assessedEvents(file: Case, assessed: AssessInput, context: StepContext): Events<CaseEvent> {
  const { result, amountFen, decided, grants, validMonths, unsetFigures, findings } = assessed
  const found = {
    result,
    amountFen,
    decided,
    ...(grants ? { grants } : {}),
    ...(validMonths ? { validMonths } : {}),
    ...(unsetFigures?.length ? { unsetFigures } : {}),
  }
  const on = context.today
  return [
    { kind: 'case-assessed', on, ...officerIf(context), assessmentId: context.newId, ...found },
    ...fresh(file, findings).map((finding) => ({ kind: 'finding-raised', on, finding }) as const),
  ]
}

/** Assess 计算评估: what the rules make of the facts, put on file by the platform. It decides nothing. */
export const assess: CaseStep<'assess', AssessInput> = {
  name: 'assess',
  who: ['system', ...town],
  at: 'town',
  stages: stagesFrom('investigating', 'reported'),
  ready: (file) => (file.verification ? undefined : { code: 'verification-not-started' }),
  decide: (file, assessed, context) => advance(file, ...assessedEvents(file, assessed, context)),
}

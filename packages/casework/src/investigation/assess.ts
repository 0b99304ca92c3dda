import type { Fen } from '@jzt/kernel'
import type { Case, Finding } from '../case.ts'
import { advance, type CaseStep, officerIf, town } from '../step.ts'

export interface AssessInput {
  /** The programme that the rules found, `none`, or `undecided` when a fact is missing. */
  readonly result: string
  readonly amountFen: Fen
  readonly decided: boolean
  /** Contradictions between what was declared, verified and seen. Those already on file are not raised again. */
  readonly findings: readonly Omit<Finding, 'resolved'>[]
}

const isSame = (one: Omit<Finding, 'resolved'>, other: Omit<Finding, 'resolved'>): boolean =>
  one.code === other.code && one.memberId === other.memberId && one.subject === other.subject

const fresh = (file: Case, findings: AssessInput['findings']) =>
  findings.filter((finding) => !file.findings.some((known) => isSame(known, finding)))

/** Assess 计算评估: what the rules make of the facts, put on file by the platform. It decides nothing. */
export const assess: CaseStep<'assess', AssessInput> = {
  name: 'assess',
  who: ['system', ...town],
  at: 'town',
  stages: [
    'investigating',
    'ineligible-notified',
    're-examining',
    'first-review',
    'opinion-given',
    'publicised',
    're-investigating',
    'reported',
  ],
  ready: (file) => (file.verification ? undefined : { code: 'verification-not-started' }),
  decide(file, { result, amountFen, decided, findings }, context) {
    const on = context.today
    const assessmentId = context.newId
    return advance(
      file,
      { kind: 'case-assessed', on, ...officerIf(context), assessmentId, result, amountFen, decided },
      ...fresh(file, findings).map((finding) => ({ kind: 'finding-raised', on, finding }) as const),
    )
  },
}

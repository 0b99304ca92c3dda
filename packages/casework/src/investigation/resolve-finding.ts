import type { Fen } from '@jzt/kernel'
import type { Case, FindingOutcome } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface ResolveFindingInput {
  readonly findingId: string
  readonly outcome: FindingOutcome
  readonly correctedFen?: Fen | undefined
}

/** Findings that nobody has resolved yet: none may be left when a result is signed. */
export function findingGap(file: Case): Refusal | undefined {
  const findings = file.findings.filter((finding) => !finding.resolved).map(({ id }) => id)
  return findings.length > 0 ? { code: 'finding-unresolved', article: law.survey, findings } : undefined
}

/** Resolve a finding 核实疑点: a person decides what a contradiction means, and puts the right figure in its place. */
export const resolveFinding: CaseStep<'resolve-finding', ResolveFindingInput> = {
  name: 'resolve-finding',
  who: town,
  at: 'town',
  stages: stagesFrom('submitted', 're-investigating'),
  side: 'survey',
  ready: (file) => (findingGap(file) ? undefined : { code: 'finding-not-found' }),
  decide(file, { findingId, outcome, correctedFen }, context) {
    const finding = file.findings.find(({ id }) => id === findingId)
    if (!finding) return cannot({ code: 'finding-not-found' })
    if (finding.resolved) return cannot({ code: 'finding-already-resolved' })
    if (outcome === 'corrected' && correctedFen === undefined) return cannot({ code: 'amount-not-possible' })
    const by = officerOf(context)
    const corrected = correctedFen === undefined ? {} : { correctedFen }
    return advance(file, { kind: 'finding-resolved', on: context.today, by, findingId, outcome, ...corrected })
  },
}

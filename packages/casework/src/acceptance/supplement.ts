import type { Case, Gap } from '../case.ts'
import { advance, type CaseStep, cannot, officerIf, town } from '../step.ts'

export interface SupplementInput {
  readonly documents: readonly { readonly kind: string }[]
  readonly answers: readonly { readonly what: string }[]
}

/**
 * The gaps that stay open. A paper of the right kind closes one gap of that kind, so does an answer on the same thing
 * (who cannot get a paper explains it, and the town helps, R34); a signature counts when the member has authorised.
 */
function stillOpen(gaps: readonly Gap[], input: SupplementInput, file: Case): Gap[] {
  const brought = [...input.documents.map(({ kind }) => kind), ...input.answers.map(({ what }) => what)]
  return gaps.filter((gap) => {
    const signed = file.members.some((member) => member.id === gap.memberId && member.authorisedOn)
    if (gap.kind === 'signature' && signed) return false
    const found = brought.indexOf(gap.what)
    if (found >= 0) brought.splice(found, 1)
    return found < 0
  })
}

/**
 * Supplement 补正: what came in closes its gaps; when none is open, the town has 2 fresh working days to accept.
 * A part that came in is kept, and the rest stays asked for.
 */
export const supplement: CaseStep<'supplement', SupplementInput> = {
  name: 'supplement',
  who: ['citizen', ...town],
  at: 'town',
  stages: ['supplementing'],
  decide(file, input, context) {
    if (!file.supplement) return cannot({ code: 'stage-forbids', stage: file.stage })
    const open = stillOpen(file.supplement.open, input, file)
    const done = { on: context.today, ...officerIf(context) }
    const received = { kind: 'supplement-received', ...done, open } as const
    return open.length > 0
      ? advance(file, received)
      : advance(file, received, { kind: 'supplement-completed', ...done })
  },
}

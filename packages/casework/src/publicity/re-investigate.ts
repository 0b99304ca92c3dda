import { law } from '../law.ts'
import { openInvestigations } from '../opinion/first-review-opinion.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface ReInvestigateInput {
  readonly objectionIds: readonly string[]
  /** The facts are others than before: a new opinion must be signed. */
  readonly factsChanged: boolean
}

/** Re-investigate 重新调查核实 (R73): one investigation may settle several objections of a period. The clock runs on. */
export const reInvestigate: CaseStep<'re-investigate', ReInvestigateInput> = {
  name: 're-investigate',
  who: town,
  at: 'town',
  stages: ['re-investigating'],
  side: 'survey',
  ready: (file) =>
    openInvestigations(file).length > 0 ? undefined : { code: 'objection-not-found', article: law.publicity },
  decide(file, { objectionIds, factsChanged }, context) {
    const open = openInvestigations(file)
    const known = objectionIds.length > 0 && objectionIds.every((id) => open.includes(id))
    if (!known) return cannot({ code: 'objection-not-found', article: law.publicity })
    const by = officerOf(context)
    return advance(file, { kind: 'objection-re-investigated', on: context.today, by, objectionIds, factsChanged })
  },
}

import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, town } from '../step.ts'
import { standingNotice } from './posting.ts'

export interface ObjectInput {
  readonly newFacts: boolean
}

/** Something was already investigated again since the case last came back from the district. */
function alreadyInvestigated(file: Case): boolean {
  const since = file.returns.at(-1)?.on ?? file.submittedOn
  return file.objections.some(({ reInvestigatedOn }) => reInvestigatedOn && reInvestigatedOn >= since)
}

/** Why no notice stands: that of the opinion has come down, or none has gone up for it yet. */
function noNotice({ publicities, opinion }: Case): Refusal {
  const posted = publicities.some((notice) => notice.opinion === opinion?.number)
  return { code: posted ? 'publicity-over' : 'publicity-missing', article: law.publicity }
}

/**
 * Object 公示异议 (R73): anybody, as long as the notice stands. Objections inside one period are joined; one repeated
 * without new facts is answered and not published again. Nothing here says who objected.
 */
export const object: CaseStep<'object', ObjectInput> = {
  name: 'object',
  who: ['citizen', 'system', 'village', ...town],
  at: 'anywhere',
  stages: ['publicised', 're-investigating', 'opinion-given'],
  ready: (file, { today }) => (standingNotice(file, today) ? undefined : noNotice(file)),
  decide(file, { newFacts }, context) {
    const notice = standingNotice(file, context.today)
    if (!notice) return cannot(noNotice(file))
    return advance(file, {
      kind: 'objection-raised',
      on: context.today,
      objectionId: context.newId,
      publicityId: notice.id,
      newFacts,
      needsInvestigation: newFacts || !alreadyInvestigated(file),
    })
  },
}

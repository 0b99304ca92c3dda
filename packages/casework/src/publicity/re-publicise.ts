import type { Case } from '../case.ts'
import { law } from '../law.ts'
import { openInvestigations } from '../opinion/first-review-opinion.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, type StepContext } from '../step.ts'
import { objectionsToPublish, type PostingInput, posting, postingRefusal } from './posting.ts'

/** Objections whose authors have not been told the result. */
export function objectionGap(file: Case): Refusal | undefined {
  const investigations = openInvestigations(file)
  if (investigations.length > 0)
    return { code: 'objection-not-investigated', article: law.publicity, objections: investigations }
  const objections = file.objections.filter((one) => !one.answeredOn).map(({ id }) => id)
  return objections.length > 0 ? { code: 'objection-unanswered', article: law.publicity, objections } : undefined
}

function notYet(file: Case, { today }: StepContext): Refusal | undefined {
  if (objectionsToPublish(file).length === 0) return { code: 'nothing-to-publish-again', article: law.publicity }
  if (file.opinion?.outdated) return { code: 'opinion-outdated', article: law.publicity }
  const until = file.publicities.at(-1)?.endsOn
  const standing = until !== undefined && today < until
  return objectionGap(file) ?? (standing ? { code: 'publicity-not-over', article: law.publicity, until } : undefined)
}

/** Re-publicise 重新公示 (R74): 7 days again, after every objector has been told and the first notice has had its days. */
export const rePublicise: CaseStep<'re-publicise', PostingInput> = {
  name: 're-publicise',
  who: ['village'],
  at: 'living-village',
  stages: ['re-investigating', 'opinion-given'],
  ready: notYet,
  decide(file, input, context) {
    const refusal = postingRefusal(file, input, context)
    if (refusal) return cannot(refusal)
    const days = limitsOf(file).republicityDays
    return advance(file, { kind: 'publicity-posted-again', ...posting(file, input, context, days) })
  },
}

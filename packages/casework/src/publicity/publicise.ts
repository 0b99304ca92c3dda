import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import { advance, type CaseStep, cannot } from '../step.ts'
import { objectionsToPublish, type PostingInput, posting, postingRefusal } from './posting.ts'

/** Publicise 公示: 7 days in the village where the family lives, whether it is to be included or not (R72). */
export const publicise: CaseStep<'publicise', PostingInput> = {
  name: 'publicise',
  who: ['village'],
  at: 'living-village',
  stages: ['opinion-given'],
  ready: (file) =>
    objectionsToPublish(file).length > 0 ? { code: 'already-publicised', article: law.publicity } : undefined,
  decide(file, input, context) {
    const refusal = postingRefusal(file, input, context)
    if (refusal) return cannot(refusal)
    const days = limitsOf(file).publicityDays
    return advance(file, { kind: 'publicity-posted', ...posting(file, input, context, days) })
  },
}

import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { outdatedGap } from '../investigation/outdated.ts'
import { findingGap } from '../investigation/resolve-finding.ts'
import { law } from '../law.ts'
import { type GrantInput, readGrant } from '../procedure/granted.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf, type StepContext, town } from '../step.ts'
import { contestStillOpen } from './close-contest-period.ts'

export interface FirstReviewOpinionInput extends SignatureInput, GrantInput {
  readonly include: boolean
}

/** Opinions keep their number through a return: a notice always belongs to one of them. */
const nextNumber = (file: Case): number =>
  1 + Math.max(file.opinion?.number ?? 0, ...file.publicities.map(({ opinion }) => opinion))

/** During an objection a new opinion is due when the re-investigation changed the facts, and only then. */
function notDue(file: Case, context: StepContext): Refusal | undefined {
  if (file.stage === 're-investigating' && !file.opinion?.outdated)
    return { code: 'objection-not-investigated', article: law.publicity, objections: openInvestigations(file) }
  return contestStillOpen(file, context) ?? findingGap(file) ?? outdatedGap(file, law.opinion)
}

/** Objections that still have to be looked into. */
export const openInvestigations = (file: Case): string[] =>
  file.objections.filter((one) => one.needsInvestigation && !one.reInvestigatedOn).map(({ id }) => id)

/** First-review opinion 初审意见, signed: include or not, in which programmes, and the amounts (R71). Both outcomes go on to the public notice. */
export const firstReviewOpinion: CaseStep<'first-review-opinion', FirstReviewOpinionInput> = {
  name: 'first-review-opinion',
  who: town,
  at: 'town',
  stages: ['first-review', 'ineligible-notified', 're-investigating'],
  side: 'survey',
  ready: notDue,
  decide(file, input, context) {
    const { include, signature } = input
    const read = readGrant(file, include, input, file.surveyResult)
    if (!read.ok) return cannot(read.refusal)
    const signed = { by: officerOf(context), signature: signature.documentId }
    const number = nextNumber(file)
    const proposed = { number, include, ...read.granted }
    return advance(file, { kind: 'opinion-signed', on: context.today, ...signed, ...proposed })
  },
}

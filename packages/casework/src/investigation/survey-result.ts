import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import { foundIn, type GrantInput, isSameGrant, readGrant } from '../procedure/granted.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'
import { outdatedGap, standardGap } from './outdated.ts'
import { findingGap } from './resolve-finding.ts'
import { verificationGap } from './verification.ts'

export interface SurveyResultInput extends SignatureInput, GrantInput {
  readonly eligible: boolean
  readonly reason?: string | undefined
}

/** Nobody is included without a visit to the home (附件 三（三）); `visits` hold two people each. */
export const visitGap = (file: Case): Refusal | undefined =>
  file.visits.some(({ kind }) => kind === 'home') ? undefined : { code: 'visit-missing', article: law.gate }

/** The rules have been run on the facts, by the standard in force. */
export const assessmentGap = (file: Case): Refusal | undefined =>
  file.assessment ? standardGap(file) : { code: 'assessment-missing', article: law.survey }

/** An unknown fact is neither a yes nor a no. A figure that the policy office owes is nothing that the family is asked for. */
function undecidedGap({ assessment }: Case): Refusal | undefined {
  if (assessment?.decided) return undefined
  const figures = assessment?.unsetFigures
  return figures
    ? { code: 'parameter-unset', article: law.survey, figures }
    : { code: 'assessment-undecided', article: law.survey }
}

/** The assessment stands for all the facts on file, and could decide. */
const assessmentUnfit = (file: Case): Refusal | undefined => outdatedGap(file, law.survey) ?? undecidedGap(file)

/** There is an assessment, and a result can be signed on it. */
export const assessedGap = (file: Case): Refusal | undefined => assessmentGap(file) ?? assessmentUnfit(file)

const reExaminationGap = (file: Case): Refusal | undefined =>
  file.stage === 're-examining' && !file.ineligibility?.reExaminedOn
    ? { code: 're-examination-missing', article: law.survey }
    : undefined

/** What the survey still lacks before its result can be signed. */
export const surveyGap = (file: Case): Refusal | undefined =>
  reExaminationGap(file) ?? visitGap(file) ?? verificationGap(file) ?? findingGap(file) ?? assessedGap(file)

/**
 * Survey result 初始意见, signed (R68). A person decides, never the machine: who differs from the assessment says why.
 * Signed again as long as the household has not been told.
 */
export const surveyResult: CaseStep<'survey-result', SurveyResultInput> = {
  name: 'survey-result',
  who: town,
  at: 'town',
  stages: ['investigating', 're-examining'],
  side: 'survey',
  ready: surveyGap,
  decide(file, input, context) {
    const { eligible, signature } = input
    const read = readGrant(file, eligible, input)
    if (!read.ok) return cannot(read.refusal)
    // Other programmes, members or amounts than the rules found, or a yes where they found nothing, or the other way round.
    const different = !isSameGrant(read.granted, foundIn(file, file.assessment))
    if (different && !input.reason) return cannot({ code: 'reason-needed', article: law.survey })
    return advance(file, {
      kind: 'survey-result-signed',
      on: context.today,
      by: officerOf(context),
      eligible,
      ...read.granted,
      differs: different,
      signature: signature.documentId,
    })
  },
}

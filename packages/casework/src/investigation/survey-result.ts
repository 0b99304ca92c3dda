import type { Programme } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import type { Assessment, Case, Granted } from '../case.ts'
import { law } from '../law.ts'
import { mayBeGranted } from '../procedure/grant-terms.ts'
import { type GrantInput, readGrant } from '../procedure/granted.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'
import { findingGap } from './resolve-finding.ts'
import { verificationGap } from './verification.ts'

export interface SurveyResultInput extends SignatureInput, GrantInput {
  readonly eligible: boolean
  readonly reason?: string | undefined
}

/** Nobody is included without a visit to the home (附件 三（三）); `visits` hold two people each. */
export const visitGap = (file: Case): Refusal | undefined =>
  file.visits.some(({ kind }) => kind === 'home') ? undefined : { code: 'visit-missing', article: law.gate }

/** The rules have been run on the facts. */
export const assessmentGap = (file: Case): Refusal | undefined =>
  file.assessment ? undefined : { code: 'assessment-missing', article: law.survey }

/** The assessment stands for all the facts on file, and could decide. An unknown fact is neither a yes nor a no. */
function assessmentUnfit(assessment: Assessment | undefined): Refusal | undefined {
  if (assessment?.outdated) return { code: 'assessment-outdated', article: law.survey }
  return assessment?.decided ? undefined : { code: 'assessment-undecided', article: law.survey }
}

/** What the rules found, as far as this application can come to it. */
const foundFor = (file: Case, assessment: Assessment | undefined): Programme | undefined =>
  mayBeGranted(file.asked).find((programme) => programme === assessment?.result)

/** Another programme or another amount than the rules found, or a yes where they found none, or the other way round. */
function differs(file: Case, { programme }: Granted, { eligible, amountFen }: SurveyResultInput): boolean {
  const { assessment } = file
  if (foundFor(file, assessment) !== programme) return true
  return eligible && assessment?.amountFen !== amountFen
}

const reExaminationGap = (file: Case): Refusal | undefined =>
  file.stage === 're-examining' && !file.ineligibility?.reExaminedOn
    ? { code: 're-examination-missing', article: law.survey }
    : undefined

/** What the survey still lacks before its result can be signed. */
export const surveyGap = (file: Case): Refusal | undefined =>
  reExaminationGap(file) ??
  visitGap(file) ??
  verificationGap(file) ??
  findingGap(file) ??
  assessmentGap(file) ??
  assessmentUnfit(file.assessment)

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
    const { eligible, amountFen, signature } = input
    const read = readGrant(file, eligible, input)
    if (!read.ok) return cannot(read.refusal)
    const different = differs(file, read.granted, input)
    if (different && !input.reason) return cannot({ code: 'reason-needed', article: law.survey })
    return advance(file, {
      kind: 'survey-result-signed',
      on: context.today,
      by: officerOf(context),
      eligible,
      ...read.granted,
      amountFen,
      differs: different,
      signature: signature.documentId,
    })
  },
}

import type { PlainDate } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { findingGap } from '../investigation/resolve-finding.ts'
import { assessmentGap, visitGap } from '../investigation/survey-result.ts'
import { verificationGap } from '../investigation/verification.ts'
import { law } from '../law.ts'
import { meetingGap } from '../opinion/review-meeting.ts'
import type { Gate } from '../procedure/procedure.ts'
import { procedureOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import { aidFirstGap } from '../relief/aid-first-gap.ts'
import { advance, type CaseStep, officerOf, town } from '../step.ts'
import { objectionGap } from './re-publicise.ts'

function opinionGap(file: Case): Refusal | undefined {
  if (!file.opinion) return { code: 'opinion-missing', article: law.gate }
  return file.opinion.outdated ? { code: 'opinion-outdated', article: law.gate } : undefined
}

/** The opinion as it stands has been on the board for its full days. */
function publicityGap(file: Case, today: PlainDate): Refusal | undefined {
  const last = file.publicities.at(-1)
  if (last?.opinion !== file.opinion?.number || !last) return { code: 'publicity-missing', article: law.gate }
  return today > last.endsOn ? undefined : { code: 'publicity-not-over', article: law.publicity, until: last.endsOn }
}

const gaps: Readonly<Record<Gate, (file: Case, today: PlainDate) => Refusal | undefined>> = {
  acceptance: (file) => (file.acceptance ? undefined : { code: 'acceptance-missing', article: law.gate }),
  verification: verificationGap,
  visit: visitGap,
  findings: findingGap,
  assessment: assessmentGap,
  'survey-result': (file) => (file.surveyResult ? undefined : { code: 'survey-result-missing', article: law.gate }),
  opinion: opinionGap,
  publicity: publicityGap,
  objections: objectionGap,
  'review-meeting': meetingGap,
  'aid-first': aidFirstGap,
}

/**
 * The gate (R77, R95): 未经申请受理、家庭经济状况核查、入户调查、审核确认等程序，不得将任何家庭或者个人直接纳入救助范围.
 * Everything that is still missing, in the order of the process, as far as the procedure of the case asks for it.
 */
export const gateGaps = (file: Case, today: PlainDate): Refusal[] => gapsAt(file, procedureOf(file).beforeReport, today)

/** What is missing at these gates, in their order. */
export const gapsAt = (file: Case, asked: readonly Gate[], today: PlainDate): Refusal[] =>
  asked.map((gate) => gaps[gate](file, today)).filter((refusal) => refusal !== undefined)

/** Report 报送 (R77): the town sends the case to the district, through the gate. */
export const report: CaseStep<'report', SignatureInput> = {
  name: 'report',
  who: town,
  at: 'town',
  stages: ['publicised'],
  ready: (file, { today }) => gateGaps(file, today)[0],
  decide: (file, { signature }, context) =>
    advance(file, {
      kind: 'case-reported',
      on: context.today,
      by: officerOf(context),
      signature: signature.documentId,
    }),
}

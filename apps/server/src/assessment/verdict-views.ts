import type { CasePage, ProgrammeVerdictView } from '@jzt/contract'
import { programmeWords } from '@jzt/kernel'
import {
  benefitWords,
  changeSentences,
  type Missing,
  type PersonVerdict,
  type ProgrammeVerdict,
  payRestsOnExample,
  quotable,
  type Told,
  missingWords as whatIsMissing,
} from '@jzt/rules'

type Views = Pick<NonNullable<CasePage['assessment']>, 'programmes' | 'benefits'>

/** Every programme and benefit as the officer reads it, in the order of the assessment: by what the family gains. */
export function verdictViews(told: Told): Views {
  const { programmes, benefits = [] } = told.assessment
  return {
    programmes: programmes.map((verdict) => ({
      ...viewOf(verdict, programmeWords[verdict.programme]),
      example: payRestsOnExample(told, verdict),
      nearestChange: isAsked(told, verdict) ? [...changeSentences(told, verdict.programme)] : [],
    })),
    benefits: benefits.map((verdict) => ({
      ...viewOf(verdict, benefitWords[verdict.programme]),
      example: payRestsOnExample(told, verdict),
      nearestChange: [],
    })),
  }
}

/** Looking for the nearest change judges the family a hundred times: only for what was asked, and the line just above it. */
const isAsked = ({ asked }: Told, { programme }: ProgrammeVerdict): boolean =>
  programme === 'marginal' || asked.some((one) => one === programme)

function viewOf(
  verdict: ProgrammeVerdict<string>,
  title: string,
): Omit<ProgrammeVerdictView, 'example' | 'nearestChange'> {
  const { programme, entitled, amountFen, once, atMostFen, validMonths, conditions, persons, missing } = verdict
  return {
    programme,
    title,
    entitled,
    amountFen,
    once: once === true,
    ...(atMostFen === undefined ? {} : { atMostFen }),
    ...(validMonths === undefined ? {} : { validMonths }),
    conditions: conditions.map(({ title: name, basis, met }) => ({ title: name, basis: quotable(basis), met })),
    persons: (persons ?? []).map(personView),
    missing: (missing ?? []).map(missingWords),
  }
}

const personView = ({ label, entitled, amountFen, conditions }: PersonVerdict) => ({
  label,
  entitled,
  amountFen,
  failed: conditions.filter(({ met }) => met === 'no').map(({ title }) => title),
})

export const missingWords = (missing: Missing): string => `${whatIsMissing(missing)}（${missing.reason}）`

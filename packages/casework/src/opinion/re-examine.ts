import { advance, type CaseStep, officerOf, town } from '../step.ts'

/** Re-examine 复查 (R70): the household's papers are examined anew; assessment and result follow once more. */
export const reExamine: CaseStep<'re-examine', object> = {
  name: 're-examine',
  who: town,
  at: 'town',
  stages: ['re-examining'],
  side: 'survey',
  decide: (file, _, context) => advance(file, { kind: 'case-re-examined', on: context.today, by: officerOf(context) }),
}

import type { ReceiptInput } from '../acceptance/serve-supplement-notice.ts'
import type { Objection } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, type StepContext, town } from '../step.ts'

export interface AnswerObjectionInput {
  readonly objectionId: string
  readonly receipt: ReceiptInput
}

function notAnswerable(objection: Objection | undefined, context: StepContext, { receipt }: AnswerObjectionInput) {
  const refusal = (code: 'objection-not-found' | 'objection-already-answered'): Refusal => ({ code })
  if (!objection) return refusal('objection-not-found')
  if (objection.answeredOn) return refusal('objection-already-answered')
  const objections = [objection.id]
  if (objection.needsInvestigation && !objection.reInvestigatedOn)
    return { code: 'objection-not-investigated', article: law.publicity, objections } as const
  return dayOutside('on', receipt.on, [objection.reInvestigatedOn ?? objection.on, context.today])
}

/** Answer an objection 答复异议人 (R73): the result of the re-investigation is told to whoever objected, in any way that reaches him. */
export const answerObjection: CaseStep<'answer-objection', AnswerObjectionInput> = {
  name: 'answer-objection',
  who: town,
  at: 'town',
  stages: ['publicised', 're-investigating', 'opinion-given'],
  ready: (file) =>
    file.objections.some((one) => !one.answeredOn)
      ? undefined
      : { code: 'objection-not-found', article: law.publicity },
  decide(file, input, context) {
    const objection = file.objections.find(({ id }) => id === input.objectionId)
    const refusal = notAnswerable(objection, context, input)
    if (refusal) return cannot(refusal)
    const { objectionId, receipt } = input
    const told = { objectionId, toldOn: receipt.on }
    return advance(file, { kind: 'objection-answered', on: context.today, by: officerOf(context), ...told })
  },
}

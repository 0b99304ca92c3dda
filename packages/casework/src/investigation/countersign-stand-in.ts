import type { SignatureInput } from '../acceptance/decline.ts'
import { law } from '../law.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface CountersignStandInInput extends SignatureInput {
  readonly standInId: string
}

/** The second signature under stand-in evidence: by somebody else than who offered it. */
export const countersignStandIn: CaseStep<'countersign-stand-in', CountersignStandInInput> = {
  name: 'countersign-stand-in',
  who: town,
  at: 'town',
  stages: ['investigating', 're-examining'],
  side: 'survey',
  ready: (file) => (file.standIns.some((one) => !one.countersignedBy) ? undefined : { code: 'stand-in-not-found' }),
  decide(file, { standInId, signature }, context) {
    const standIn = file.standIns.find(({ id }) => id === standInId)
    if (!standIn) return cannot({ code: 'stand-in-not-found' })
    if (standIn.countersignedBy) return cannot({ code: 'already-countersigned' })
    const by = officerOf(context)
    if (standIn.by === by) return cannot({ code: 'conflicting-role', article: law.survey })
    const { documentId } = signature
    return advance(file, { kind: 'stand-in-countersigned', on: context.today, by, standInId, signature: documentId })
  },
}

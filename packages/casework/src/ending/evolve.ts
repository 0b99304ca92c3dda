import { type Benefit, withBenefit } from '../benefit.ts'
import type { Case } from '../case.ts'
import { grantsOf } from '../procedure/granted.ts'
import type { EndingEvent } from './events.ts'

type Evolves = {
  readonly [Kind in EndingEvent['kind']]: (file: Case, event: Extract<EndingEvent, { kind: Kind }>) => Case
}

const requestSettled = ({ extensionRequest, ...file }: Case): Case => file

/** A refusal ends with its letter; a confirmed case goes on to the list and the benefit. */
const delivered: Evolves['decision-delivered'] = (file, event) => {
  const after: Case = { ...file, stage: 'delivered', delivery: { by: event.by, on: event.deliveredOn } }
  if (file.decision?.confirmed) return after
  return { ...after, stage: 'closed', closing: { kind: 'refused', on: event.deliveredOn, by: event.by } }
}

/** For whom and until when stands in the decision. */
const begun: Evolves['benefit-begun'] = (file, event) => {
  const { programme = 'dibao', payment = 'monthly', from, amountFen } = event
  const { members, validUntil } = grantsOf(file.decision).find((one) => one.programme === programme) ?? {}
  const benefit: Benefit = {
    programme,
    payment,
    from,
    amountFen,
    ...(members ? { members } : {}),
    ...(validUntil ? { validUntil } : {}),
  }
  return file.benefit ? { ...file, otherBenefits: [...(file.otherBenefits ?? []), benefit] } : { ...file, benefit }
}

export const endingEvolves: Evolves = {
  'decision-delivered': delivered,
  'result-published': (file, event) => ({
    ...file,
    stage: 'published',
    publication: { by: event.by, on: event.publishedOn },
  }),
  'benefit-begun': begun,
  'renewal-reminded': (file, event) => withBenefit(file, event.programme, { remindedOn: event.on }),
  'recognition-expired': (file, { programme, validUntil, lastDay, renewed }) =>
    withBenefit(file, programme, { endedOn: lastDay ?? validUntil, ...(lastDay && renewed ? { renewed } : {}) }),
  'case-withdrawn': (file, event) => ({ ...file, stage: 'closed', closing: { kind: 'withdrawn', on: event.on } }),
  'household-heard': (file, event) => ({ ...file, hearing: { by: event.by, on: event.heardOn } }),
  'case-terminated': (file, event) => ({
    ...file,
    stage: 'closed',
    closing: { kind: 'terminated', on: event.on, by: event.by },
  }),
  'extension-requested': (file, event) => ({
    ...file,
    extensionRequest: { by: event.by, on: event.on, ground: event.ground },
  }),
  'extension-approved': (file, event) => ({
    ...requestSettled(file),
    extension: { by: event.by, on: event.on, toWorkdays: event.toWorkdays },
  }),
  'extension-rejected': (file) => requestSettled(file),
}

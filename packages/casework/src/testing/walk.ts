import type { CaseId, CaseNumber, HouseholdId } from '@jzt/kernel'
import { fen, yuan } from '@jzt/kernel'
import type { Actor } from '../actor.ts'
import { type StepInput, type StepName, steps } from '../allowed.ts'
import type { Case } from '../case.ts'
import type { CaseEvent } from '../events.ts'
import { queryKey } from '../investigation/evolve.ts'
import { openCase, type Submission } from '../open.ts'
import type { Refusal } from '../refusals.ts'
import type { CaseStep, StepContext, StepResult } from '../step.ts'
import { takeStep } from '../take.ts'
import { applicant, child, context, day, father, mother, office, paper, place, signature, system } from './office.ts'

type Result = StepResult

/** Takes a step by its name, whatever it answers. */
export function attempt<Name extends StepName>(
  name: Name,
  file: Case,
  input: StepInput<Name>,
  ctx: StepContext,
): Result {
  return takeStep(steps[name] as unknown as CaseStep<Name, StepInput<Name>>, file, input, ctx)
}

/** Takes a step that must succeed, and gives the case after it. */
export function take<Name extends StepName>(name: Name, file: Case, input: StepInput<Name>, ctx: StepContext): Case {
  const result = attempt(name, file, input, ctx)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.refusal)}`)
  return result.state
}

/** Takes a step that must succeed, and gives its events. */
export function eventsOf<Name extends StepName>(
  name: Name,
  file: Case,
  input: StepInput<Name>,
  ctx: StepContext,
): readonly CaseEvent[] {
  const result = attempt(name, file, input, ctx)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.refusal)}`)
  return result.events
}

/** Takes a step that must be refused, and gives the refusal. */
export function refusalOf<Name extends StepName>(
  name: Name,
  file: Case,
  input: StepInput<Name>,
  ctx: StepContext,
): Refusal {
  const result = attempt(name, file, input, ctx)
  if (result.ok) throw new Error(`${name} was taken`)
  return result.refusal
}

export const handed = (on: string) => ({ method: 'in-person', receivedBy: 'applicant', on: day(on) }) as const
export const handedToAgent = (on: string) => ({ method: 'in-person', receivedBy: 'agent', on: day(on) }) as const

/** The family of case 1: father, mother and a child at school, all of them signed. */
export const submission: Submission = {
  caseId: 'case-1' as CaseId,
  household: 'household-1' as HouseholdId,
  number: 'CQ-202609-000001' as CaseNumber,
  asked: ['dibao'],
  applicant: applicant.id,
  registeredVillage: place.village,
  livingVillage: place.village,
  members: [
    { id: father, relation: 'self', authorisedOn: day('2026-09-18') },
    { id: mother, relation: 'spouse', authorisedOn: day('2026-09-18') },
    { id: child, relation: 'child', authorisedOn: day('2026-09-18') },
  ],
  declaredNearKin: false,
  findings: [],
}

export const submittedCase = (changes: Partial<Submission> = {}, on = '2026-09-18'): Case =>
  openCase({ ...submission, ...changes }, context(applicant, on)).state

export const acceptedCase = (file = submittedCase(), nearKinConfirmed = false): Case =>
  take('accept', file, { nearKinConfirmed }, context(office.clerk, '2026-09-21'))

export const registers = ['household', 'social-insurance'] as const
export const queries = registers.map((register) => queryKey(register, father))

export const investigatingCase = (file = acceptedCase()): Case =>
  take('start-investigation', file, { outstanding: queries }, context(office.clerk, '2026-09-22'))

export const homeVisit = (on: string, kind: 'home' | 'neighbour' = 'home') =>
  ({
    kind,
    visitedAt: `${on}T10:00:00+08:00`,
    companion: office.secondClerk.id,
    photos: [{ documentId: paper('photo') }],
  }) as const

export const visitedCase = (file = investigatingCase()): Case =>
  take('record-visit', file, homeVisit('2026-09-24'), context(office.clerk, '2026-09-24'))

export const verifiedCase = (file = visitedCase()): Case =>
  registers.reduce(
    (now, register) =>
      take('answer-verification', now, { register, memberId: father, answer: 'found' }, context(system, '2026-09-25')),
    file,
  )

export const dibaoFound = { result: 'dibao', amountFen: yuan(910), decided: true, findings: [] } as const
export const nothingFound = { result: 'none', amountFen: fen(0), decided: true, findings: [] } as const

export const assessedCase = (file = verifiedCase(), input: StepInput<'assess'> = dibaoFound): Case =>
  take('assess', file, input, context(system, '2026-09-28'))

export const eligible = { eligible: true, amountFen: yuan(910), signature } as const
export const ineligible = { eligible: false, amountFen: fen(0), signature } as const

/** Found eligible: the first review begins. */
export const firstReviewCase = (file = assessedCase()): Case =>
  take('survey-result', file, eligible, context(office.clerk, '2026-09-29'))

/** Found ineligible and told so; 10-10 is the last day to contest (a worked Saturday after the holiday). */
export function notifiedCase(file = assessedCase(verifiedCase(), nothingFound)): Case {
  const signed = take('survey-result', file, ineligible, context(office.clerk, '2026-09-28'))
  return take('notify-ineligible', signed, { receipt: handed('2026-09-28') }, context(office.clerk, '2026-09-28'))
}

export const included = { include: true, amountFen: yuan(910), signature } as const
export const notIncluded = { include: false, amountFen: fen(0), signature } as const

export const opinionCase = (file = firstReviewCase()): Case =>
  take('first-review-opinion', file, included, context(office.clerk, '2026-10-08'))

/** Posted on Sunday 10-11: the notice stands from 10-12 to 10-18. */
export const publicisedCase = (file = opinionCase()): Case =>
  take('publicise', file, { postedOn: day('2026-10-11') }, context(office.village, '2026-10-11'))

export const reportedCase = (file = publicisedCase()): Case =>
  take('report', file, { signature }, context(office.head, '2026-10-19'))

/** Reviewed by the district, passed by in the draw, and put forward by the meeting. */
export function readyToDecide(file = reportedCase(), recommendation: 'confirm' | 'refuse' = 'confirm'): Case {
  const reviewed = take('district-review', file, { complete: true }, context(office.districtClerk, '2026-10-20'))
  const drawn = take('draw-spot-check', reviewed, { batch: 'batch-1', drawn: false }, context(system, '2026-10-20'))
  const meeting = { on: day('2026-10-21'), members: ['甲', '乙', '丙'], recommendation }
  return take('confirmation-meeting', drawn, meeting, context(office.districtClerk, '2026-10-21'))
}

export const confirmedCase = (file = readyToDecide()): Case =>
  take('confirm', file, { amountFen: yuan(910), signature }, context(office.districtHead, '2026-10-22'))

export const refusedCase = (file = readyToDecide(reportedCase(), 'refuse')): Case =>
  take('refuse', file, { signature }, context(office.districtHead, '2026-10-22'))

export const deliveredCase = (file = confirmedCase()): Case =>
  take('deliver-decision', file, { applicant: handed('2026-10-23') }, context(office.clerk, '2026-10-23'))

export const publishedCase = (file = deliveredCase()): Case =>
  take('publish', file, { on: day('2026-10-26') }, context(office.clerk, '2026-10-26'))

export const supplementingCase = (
  gaps: StepInput<'request-supplement'>['gaps'] = [{ kind: 'document', what: 'id-card' }],
  file = submittedCase(),
): Case => take('request-supplement', file, { gaps }, context(office.clerk, '2026-09-21'))

/** Served on 09-21: the 10 working days end on 10-12, the holiday between. */
export const servedCase = (file = supplementingCase()): Case =>
  take('serve-supplement-notice', file, handed('2026-09-21'), context(office.clerk, '2026-09-21'))

/** One objection with new facts on the given day of the notice. */
export const objectedCase = (on = '2026-10-16', file = publicisedCase(), by: Actor = applicant): Case =>
  take('object', file, { newFacts: true }, context(by, on))

/** Looked into again with the same facts, and the objector told. */
export function answeredCase(file = objectedCase(), on = '2026-10-20'): Case {
  const objection = file.objections.at(-1)?.id ?? ''
  const again = { objectionIds: [objection], factsChanged: false }
  const investigated = take('re-investigate', file, again, context(office.clerk, on))
  return take(
    'answer-objection',
    investigated,
    { objectionId: objection, receipt: handed(on) },
    context(office.clerk, on),
  )
}

import type { MemberId, OfficerId } from '@jzt/kernel'
import { withTaskDone } from '../acceptance/evolve.ts'
import type { Case } from '../case.ts'
import { grantedIn } from '../procedure/granted.ts'
import type { InvestigationEvent } from './events.ts'

type Evolves = {
  readonly [Kind in InvestigationEvent['kind']]: (
    file: Case,
    event: Extract<InvestigationEvent, { kind: Kind }>,
  ) => Case
}

/** How a query is named in the case: one register for one member. */
export const queryKey = (register: string, memberId: MemberId): string => `${register}:${memberId}`

/** These officers have acted on the side of the survey. */
export const handled = (file: Case, ...officers: readonly OfficerId[]): Case => ({
  ...file,
  handledBy: [...new Set([...file.handledBy, ...officers])],
})

/** New facts: whatever was computed before them must be computed again. */
export const factsChanged = (file: Case): Case =>
  file.assessment ? { ...file, assessment: { ...file.assessment, outdated: true } } : file

const answered: Evolves['verification-answered'] = (file, event) => {
  if (!file.verification) return file
  const key = queryKey(event.register, event.memberId)
  const usable = event.answer === 'found' || event.answer === 'none'
  const without = (keys: readonly string[]) => keys.filter((other) => other !== key)
  const verification = {
    ...file.verification,
    outstanding: usable ? without(file.verification.outstanding) : file.verification.outstanding,
    notCovered:
      event.answer === 'not-covered'
        ? [...without(file.verification.notCovered), key]
        : without(file.verification.notCovered),
  }
  return usable ? factsChanged({ ...file, verification }) : { ...file, verification }
}

/**
 * What was assessed by the old standard must be assessed again. An opinion that nobody has published is written again; one
 * under objection as well, before it is published again. One that hangs on the board, or lies at the district, stays: the
 * head signs the new amount, or sends the case back.
 */
const standardChanged: Evolves['standard-changed'] = (before, { effectiveFrom }) => {
  if (!before.assessment) return before
  const file = { ...before, assessment: { ...before.assessment, outdated: true, standardFrom: effectiveFrom } }
  if (file.stage === 'opinion-given') return { ...file, stage: 'first-review' }
  if (file.stage !== 're-investigating' || !file.opinion) return file
  return { ...file, opinion: { ...file.opinion, outdated: true } }
}

export const investigationEvolves: Evolves = {
  'investigation-started': (file, event) => ({
    ...file,
    stage: 'investigating',
    investigation: { by: event.by, on: event.on },
  }),
  'verification-started': (file, event) => ({
    ...file,
    verification: { startedOn: event.on, outstanding: event.outstanding, notCovered: [] },
  }),
  'verification-answered': answered,
  'verification-completed': (file, event) =>
    file.verification ? { ...file, verification: { ...file.verification, completedOn: event.on } } : file,
  'visit-recorded': (file, event) => {
    const by = [event.by, event.companion]
    const visit = { id: event.visitId, kind: event.visitKind, on: event.visitedOn, by, photos: event.photos }
    const after = factsChanged(handled({ ...file, visits: [...file.visits, visit] }, ...by))
    return event.visitKind === 'home' ? withTaskDone(after, 'assist-visit', event.on) : after
  },
  'stand-in-offered': (file, event) => {
    const { standInId: id, register, memberId, by } = event
    return handled({ ...file, standIns: [...file.standIns, { id, register, memberId, by }] }, by)
  },
  'stand-in-countersigned': (file, event) =>
    factsChanged(
      handled(
        {
          ...file,
          standIns: file.standIns.map((standIn) =>
            standIn.id === event.standInId ? { ...standIn, countersignedBy: event.by } : standIn,
          ),
        },
        event.by,
      ),
    ),
  'finding-resolved': (file, event) => {
    const { outcome, by, on, correctedFen } = event
    const resolved = { outcome, by, on, ...(correctedFen === undefined ? {} : { correctedFen }) }
    const findings = file.findings.map((finding) =>
      finding.id === event.findingId ? { ...finding, resolved } : finding,
    )
    return factsChanged(handled({ ...file, findings }, by))
  },
  'case-assessed': (file, event) => {
    const { assessmentId: id, on, result, amountFen, decided, grants, validMonths, unsetFigures } = event
    const found = {
      result,
      amountFen,
      decided,
      ...(grants ? { grants } : {}),
      ...(validMonths ? { validMonths } : {}),
      ...(unsetFigures ? { unsetFigures } : {}),
    }
    const { standardFrom } = file.assessment ?? {}
    // What was signed before the new standard is still on file: until it is signed anew, the case says so.
    const since = standardFrom && file.opinion ? { standardFrom } : {}
    return { ...file, assessment: { id, on, ...found, outdated: false, ...since } }
  },
  'standard-changed': standardChanged,
  'survey-result-signed': (file, event) => {
    const { by, on, eligible, amountFen } = event
    const reExamined = file.ineligibility?.reExaminedOn !== undefined
    const stage = eligible || reExamined ? 'first-review' : 'investigating'
    const granted = grantedIn(file, eligible, event)
    const surveyResult = { by, on, eligible, ...granted, amountFen }
    return handled({ ...file, stage, programme: granted.programme ?? file.programme, surveyResult }, by)
  },
}

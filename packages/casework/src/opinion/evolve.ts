import type { Case } from '../case.ts'
import { factsChanged, handled } from '../investigation/evolve.ts'
import { grantedIn } from '../procedure/granted.ts'
import type { OpinionEvent } from './events.ts'

type Evolves = {
  readonly [Kind in OpinionEvent['kind']]: (file: Case, event: Extract<OpinionEvent, { kind: Kind }>) => Case
}

const withIneligibility = (file: Case, change: Partial<NonNullable<Case['ineligibility']>>): Case =>
  file.ineligibility ? { ...file, ineligibility: { ...file.ineligibility, ...change } } : file

/** Signed on the result of the new standard: nothing of the old one stands any more. */
const onNewResult = ({ assessment, ...file }: Case): Case => {
  if (!assessment) return file
  const { standardFrom: _, ...kept } = assessment
  return { ...file, assessment: kept }
}

export const opinionEvolves: Evolves = {
  'ineligibility-notified': (file, event) => ({
    ...file,
    stage: 'ineligible-notified',
    ineligibility: { notifiedOn: event.notifiedOn, contestBy: event.contestBy },
  }),
  'ineligibility-contested': (file, event) => ({
    ...withIneligibility(file, { contestedOn: event.on }),
    stage: 're-examining',
  }),
  'contest-waived': (file, event) => ({ ...withIneligibility(file, { waivedOn: event.on }), stage: 'first-review' }),
  'contest-period-ended': (file) => ({ ...file, stage: 'first-review' }),
  'case-re-examined': (file, event) =>
    factsChanged(handled(withIneligibility(file, { reExaminedOn: event.on }), event.by)),
  'opinion-signed': (file, event) => {
    const { by, on, number, include, amountFen } = event
    const granted = grantedIn(file, include, event)
    const opinion = { by, on, number, include, ...granted, amountFen, outdated: false }
    return handled(
      { ...onNewResult(file), stage: 'opinion-given', programme: granted.programme ?? file.programme, opinion },
      by,
    )
  },
  'case-marked': (file, event) => ({
    ...file,
    marks: [...file.marks, { by: event.by, on: event.on, kind: event.mark }],
  }),
  'review-meeting-held': (file, event) => ({
    ...file,
    reviewMeeting: { by: event.by, on: event.on, heldOn: event.heldOn },
  }),
}

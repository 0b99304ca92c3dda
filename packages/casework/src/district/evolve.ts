import { type OfficerId, zeroFen } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { grantedIn } from '../procedure/granted.ts'
import type { DistrictEvent } from './events.ts'

type Evolves = {
  readonly [Kind in DistrictEvent['kind']]: (file: Case, event: Extract<DistrictEvent, { kind: Kind }>) => Case
}

const reviewed = (file: Case, officer: OfficerId): Case => ({
  ...file,
  reviewedBy: [...new Set([...file.reviewedBy, officer])],
})

/** What was signed after the point that the case goes back to no longer counts; the draw does, and so does a check that agreed. */
const returned: Evolves['case-returned'] = (file, event) => {
  const { opinion, report, districtReview, confirmationMeeting, spotCheck, ...kept } = file
  const drawn = spotCheck?.batch === undefined ? undefined : { batch: spotCheck.batch, drawn: spotCheck.drawn }
  const check = spotCheck?.agrees ? spotCheck : drawn
  const back: Case = {
    ...kept,
    ...(check ? { spotCheck: check } : {}),
    stage: 'first-review',
    returns: [...file.returns, { by: event.by, on: event.on, to: event.to }],
  }
  if (event.to === 'opinion') return back
  const { surveyResult, ineligibility, assessment, ...again } = back
  return {
    ...again,
    stage: 'investigating',
    ...(assessment ? { assessment: { ...assessment, outdated: true } } : {}),
  }
}

export const districtEvolves: Evolves = {
  'district-reviewed': (file, event) =>
    reviewed({ ...file, districtReview: { by: event.by, on: event.on, complete: event.complete } }, event.by),
  'spot-check-drawn': (file, event) => ({
    ...file,
    spotCheck: { ...file.spotCheck, batch: event.batch, drawn: event.drawn },
  }),
  'spot-check-done': (file, event) =>
    reviewed(
      {
        ...file,
        spotCheck: {
          ...file.spotCheck,
          drawn: file.spotCheck?.drawn ?? false,
          doneOn: event.visitedOn,
          by: event.by,
          agrees: event.agrees,
        },
      },
      event.by,
    ),
  'confirmation-meeting-held': (file, event) => ({
    ...file,
    confirmationMeeting: {
      by: event.by,
      on: event.on,
      heldOn: event.heldOn,
      recommendation: event.recommendation,
    },
  }),
  'case-returned': returned,
  'case-confirmed': (file, event) => {
    const { by, on, amountFen, validUntil } = event
    const granted = grantedIn(file, true, event)
    const decision = { by, on, confirmed: true, ...granted, amountFen, ...(validUntil ? { validUntil } : {}) }
    return { ...file, stage: 'decided', programme: granted.programme ?? file.programme, decision }
  },
  'case-refused': (file, event) => ({
    ...file,
    stage: 'decided',
    decision: { by: event.by, on: event.on, confirmed: false, amountFen: zeroFen },
  }),
}

import type { DocumentId, Fen, PlainDate } from '@jzt/kernel'
import type { Granted, MarkKind } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'

export type OpinionEvent =
  | (DoneByOfficer<'ineligibility-notified'> & { readonly notifiedOn: PlainDate; readonly contestBy: PlainDate })
  | (Happened<'ineligibility-contested'> & { readonly needsHelp: boolean })
  | Happened<'contest-waived'>
  | Happened<'contest-period-ended'>
  | DoneByOfficer<'case-re-examined'>
  | (DoneByOfficer<'opinion-signed'> &
      Granted & {
        readonly number: number
        readonly include: boolean
        readonly amountFen: Fen
        readonly signature: DocumentId
      })
  | (DoneByOfficer<'case-marked'> & { readonly mark: MarkKind })
  | (DoneByOfficer<'review-meeting-held'> & {
      readonly heldOn: PlainDate
      readonly present: number
      readonly votesFor: number
      readonly votesAgainst: number
    })

import type { DocumentId, Fen, MemberId, OfficerId, PlainDate } from '@jzt/kernel'
import type { FindingOutcome, Grant, Granted, ValidMonths, VisitKind } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'

/** What a register answered. `not-covered` and `error` leave the fact unknown. */
export type RegisterAnswer = 'found' | 'none' | 'not-covered' | 'error'

export type InvestigationEvent =
  | DoneByOfficer<'investigation-started'>
  | (Happened<'verification-started'> & { readonly outstanding: readonly string[] })
  | (Happened<'verification-answered'> & {
      readonly register: string
      readonly memberId: MemberId
      readonly answer: RegisterAnswer
    })
  | Happened<'verification-completed'>
  | (DoneByOfficer<'visit-recorded'> & {
      readonly visitId: string
      readonly visitKind: VisitKind
      readonly visitedOn: PlainDate
      readonly companion: OfficerId
      readonly photos: readonly DocumentId[]
    })
  | (DoneByOfficer<'stand-in-offered'> & {
      readonly standInId: string
      readonly register: string
      readonly memberId: MemberId
      readonly letter: DocumentId
      readonly statement: DocumentId
      readonly visitId: string
    })
  | (DoneByOfficer<'stand-in-countersigned'> & { readonly standInId: string; readonly signature: DocumentId })
  | (DoneByOfficer<'finding-resolved'> & {
      readonly findingId: string
      readonly outcome: FindingOutcome
      readonly correctedFen?: Fen
    })
  | (Happened<'case-assessed'> & {
      readonly assessmentId: string
      readonly result: string
      readonly amountFen: Fen
      readonly decided: boolean
      /** Absent in the events of the time when one programme was granted. */
      readonly grants?: readonly Grant[]
      readonly validMonths?: ValidMonths
      readonly unsetFigures?: readonly string[]
    })
  /** By the standard in force from this day on, the result is another. */
  | (Happened<'standard-changed'> & { readonly effectiveFrom: PlainDate })
  | (DoneByOfficer<'survey-result-signed'> &
      Granted & {
        readonly eligible: boolean
        readonly amountFen: Fen
        readonly differs: boolean
        readonly signature: DocumentId
      })

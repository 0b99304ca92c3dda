import type { DocumentId, Fen, Month, PlainDate, Programme } from '@jzt/kernel'
import type { ExtensionGround } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'
import type { Payment } from '../procedure/grant-terms.ts'

export type TerminationGround = 'refuses-authorisation' | 'refuses-visit' | 'refuses-documents' | 'cannot-be-found'

export type EndingEvent =
  | (DoneByOfficer<'decision-delivered'> & { readonly deliveredOn: PlainDate })
  | (DoneByOfficer<'result-published'> & { readonly publishedOn: PlainDate })
  | (Happened<'benefit-begun'> & {
      readonly from: Month
      readonly amountFen: Fen
      /** Absent in the events of the time when only 低保 could be granted. */
      readonly programme?: Programme
      readonly payment?: Payment
    })
  /** The household was told that the last day of a recognition is near, and how to renew it. */
  | (Happened<'renewal-reminded'> & { readonly programme: Programme; readonly validUntil: PlainDate })
  /** Its last day has passed, or `renewed`: a new decision about the same family has taken its place. */
  | (Happened<'recognition-expired'> & {
      readonly programme: Programme
      readonly validUntil: PlainDate
      readonly renewed: boolean
      /** The last day on which it held, which a renewal may have brought forward; absent in events of before. */
      readonly lastDay?: PlainDate
    })
  | Happened<'case-withdrawn'>
  | (DoneByOfficer<'household-heard'> & { readonly heardOn: PlainDate; readonly heard: string })
  | (DoneByOfficer<'case-terminated'> & { readonly ground: TerminationGround; readonly signature: DocumentId })
  | (DoneByOfficer<'extension-requested'> & { readonly ground: ExtensionGround })
  | (DoneByOfficer<'extension-approved'> & {
      readonly ground: ExtensionGround
      readonly toWorkdays: number
      readonly signature: DocumentId
    })
  | (DoneByOfficer<'extension-rejected'> & { readonly signature: DocumentId })

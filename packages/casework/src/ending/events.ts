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

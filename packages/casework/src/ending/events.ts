import type { DocumentId, Fen, Month, PlainDate } from '@jzt/kernel'
import type { ExtensionGround } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'

export type TerminationGround = 'refuses-authorisation' | 'refuses-visit' | 'refuses-documents' | 'cannot-be-found'

export type EndingEvent =
  | (DoneByOfficer<'decision-delivered'> & { readonly deliveredOn: PlainDate })
  | (DoneByOfficer<'result-published'> & { readonly publishedOn: PlainDate })
  | (Happened<'benefit-begun'> & { readonly from: Month; readonly amountFen: Fen })
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

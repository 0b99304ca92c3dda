import type { DocumentId, Fen, PlainDate } from '@jzt/kernel'
import type { Granted } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'

export type DistrictEvent =
  | (DoneByOfficer<'district-reviewed'> & { readonly complete: boolean })
  | (Happened<'spot-check-drawn'> & { readonly batch: string; readonly drawn: boolean })
  | (DoneByOfficer<'spot-check-done'> & { readonly visitedOn: PlainDate; readonly agrees: boolean })
  | (DoneByOfficer<'confirmation-meeting-held'> & {
      readonly heldOn: PlainDate
      readonly present: number
      readonly recommendation: 'confirm' | 'refuse' | 'return'
    })
  | (DoneByOfficer<'case-returned'> & { readonly to: 'investigation' | 'opinion' })
  | (DoneByOfficer<'case-confirmed'> &
      Granted & {
        readonly amountFen: Fen
        readonly validUntil?: PlainDate
        readonly signature: DocumentId
      })
  | (DoneByOfficer<'case-refused'> & { readonly signature: DocumentId })

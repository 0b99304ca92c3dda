import type { DocumentId, Fen, Month, PlainDate } from '@jzt/kernel'
import type { DoneByOfficer } from '../happened.ts'
import type { AidFirstOutcome } from './aid-first.ts'

export type ReliefEvent =
  | (DoneByOfficer<'aid-first-granted'> & { readonly amountFen: Fen; readonly signature: DocumentId })
  | (DoneByOfficer<'aid-first-completed'> & {
      readonly outcome: AidFirstOutcome
      /** What the household is asked to give back; 0 otherwise. */
      readonly reclaimFen: Fen
      /** More than was given at once is proposed: the case goes on to the opinion. */
      readonly goesOn: boolean
      readonly signature: DocumentId
    })
  | (DoneByOfficer<'repayment-received'> & {
      readonly paidOn: PlainDate
      readonly amountFen: Fen
      readonly signature: DocumentId
    })
  | (DoneByOfficer<'instalments-agreed'> & {
      readonly amountFen: Fen
      readonly from: Month
      readonly signature: DocumentId
    })
  | (DoneByOfficer<'waiver-proposed'> & { readonly signature: DocumentId })
  | (DoneByOfficer<'waiver-refused'> & { readonly signature: DocumentId })
  /** 不再追回: what was left then. */
  | (DoneByOfficer<'repayment-waived'> & { readonly waivedFen: Fen; readonly signature: DocumentId })

import type { DocumentId, Fen } from '@jzt/kernel'
import type { AidFirstOutcome } from '../case.ts'
import type { DoneByOfficer } from '../happened.ts'

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

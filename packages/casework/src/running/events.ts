import type { DocumentId, Fen, MemberId, Month, PlainDate } from '@jzt/kernel'
import type { AdjustmentGround, CareLevel } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'

export type RunningEvent =
  | (Happened<'benefit-adjusted'> & {
      readonly from: Month
      /** The new monthly amount; 0 ends the benefit. */
      readonly amountFen: Fen
      readonly ground: AdjustmentGround
      /** Absent where the platform carries out a raised standard. */
      readonly signature?: DocumentId
    })
  | (DoneByOfficer<'heard-before-adjustment'> & { readonly heardOn: PlainDate; readonly heard: string })
  | (Happened<'adjustment-delivered'> & { readonly deliveredOn: PlainDate })
  | (Happened<'self-care-change-reported'> & { readonly memberId: MemberId })
  | (DoneByOfficer<'self-care-assessed'> & {
      readonly memberId: MemberId
      readonly companion: DoneByOfficer<'self-care-assessed'>['by']
      readonly failing: number
      readonly level: CareLevel
    })

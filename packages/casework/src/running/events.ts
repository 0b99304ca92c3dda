import type { DocumentId, Fen, MemberId, Month, PlainDate, Programme } from '@jzt/kernel'
import type { AdjustmentGround, CareLevel } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'
import type { IncomeCause, IncomeVerdict } from './income-change.ts'

export type RunningEvent =
  | (Happened<'benefit-adjusted'> & {
      /** Absent in the events of the time when one programme was granted. */
      readonly programme?: Programme
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
  | (Happened<'income-change-reported'> & { readonly memberId: MemberId; readonly since: Month })
  | (DoneByOfficer<'income-change-recorded'> &
      IncomeVerdict & {
        readonly since: Month
        readonly cause: IncomeCause
        readonly members: readonly MemberId[]
        /** Nothing is left to do: the household is paid what it is entitled to. */
        readonly isSettled: boolean
      })
  | (DoneByOfficer<'grace-granted'> & { readonly from: Month; readonly until: Month; readonly signature: DocumentId })
  | Happened<'grace-review-opened'>
  /** A released batch left this benefit to people. */
  | (Happened<'rise-review-due'> & {
      readonly programme: Programme
      readonly from: Month
      readonly batch: string
      readonly computedFen?: Fen
    })
  /** A person decided that the amount stays as it is. */
  | (DoneByOfficer<'rise-review-settled'> & {
      readonly programme: Programme
      readonly from: Month
      readonly signature: DocumentId
    })

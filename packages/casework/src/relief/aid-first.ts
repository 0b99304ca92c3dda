import { type Fen, fen, type Month, type OfficerId, type PlainDate, sumFen, zeroFen } from '@jzt/kernel'
import type { Signed } from '../signed.ts'

/** 先行救助: given at once; the papers confirmed it, or the money is asked back, or left for a reason on file. */
export type AidFirstOutcome = 'eligible' | 'reclaim' | 'left'

/** Money that came back, on the day it was paid. */
export interface Repayment {
  readonly on: PlainDate
  readonly amountFen: Fen
  readonly by: OfficerId
}

/** 分期退还: so much each month, from a month on. What came back before the agreement pays none of them. */
export interface Instalments {
  readonly amountFen: Fen
  readonly from: Month
  /** What was owed on the day of the agreement: what is divided. Absent in agreements of the time when it was not kept. */
  readonly owedFen?: Fen
}

/** 先行救助: what was given before the papers, what they came to, and of what is asked back what came back. */
export interface AidFirst extends Signed {
  readonly amountFen: Fen
  readonly completedOn?: PlainDate
  readonly outcome?: AidFirstOutcome
  readonly reclaimFen?: Fen
  readonly repayments?: readonly Repayment[]
  readonly instalments?: Instalments
  /** 不再追回: proposed by one person, signed by another. */
  readonly waiver?: { readonly proposed: Signed; readonly signed?: Signed }
}

/** What is asked back of aid that was given first and has neither come back nor been waived. */
export function outstandingFen({ aidFirst }: { readonly aidFirst?: AidFirst }): Fen {
  if (aidFirst?.outcome !== 'reclaim' || aidFirst.waiver?.signed) return zeroFen
  const { reclaimFen = zeroFen, repayments = [] } = aidFirst
  return fen(reclaimFen - sumFen(repayments.map(({ amountFen }) => amountFen)))
}

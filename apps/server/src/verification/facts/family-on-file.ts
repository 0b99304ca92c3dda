import type { JobRefusal } from '@jzt/contract'
import type { Fen, MemberId, Month, Programme } from '@jzt/kernel'
import type { SupporterAnswer } from '../../authorisation/index.ts'
import type { FindingCode } from '../findings/finding.ts'
import type { KnownFamily } from '../known-family.ts'
import type { Register } from '../register-record.ts'

/** A finding that a person has resolved, in the words of the step `resolve-finding`. */
export interface ResolvedFinding {
  readonly code: FindingCode
  readonly memberId: MemberId
  readonly subject?: string | undefined
  readonly outcome: 'statement-stands' | 'register-stands' | 'corrected' | 'irrelevant'
  readonly correctedFen?: Fen | undefined
}

/** Letter, statement and visit in place of a silent register, with both signatures under it. */
export interface CountersignedStandIn {
  readonly register: Register
  readonly memberId: MemberId
  /** The monthly amount that the letter shows, where the register would have told one. */
  readonly valueFen?: Fen | undefined
}

/** A suitable job that a member refused without good reason. */
export type RecordedRefusal = JobRefusal & { readonly memberId: MemberId }

export type IncomeRise = 'none' | 'employment' | 'other'

/**
 * A figure that a re-examination, or the review of a paid household, put in place of what was declared; without a member it
 * concerns the household.
 */
export interface CorrectedFigure {
  /** The name of the fact or its Chinese title, as the officer wrote it. */
  readonly field: string
  readonly memberId?: MemberId | undefined
  readonly valueFen: Fen
  /** Since when it is so, where it changed after the grant. */
  readonly since?: Month | undefined
}

/** One programme of this household as it runs: paid every month, or a recognition. */
export interface OwnBenefit {
  readonly programme: Programme
  readonly amountFen: Fen
  /** Absent where it was granted to the household as a whole. */
  readonly members?: readonly MemberId[] | undefined
}

/** What our own books say of the family, which nobody has to be asked. */
export interface OwnRecords {
  /** What runs for this household today, each with the members to whom it was granted by name. */
  readonly benefits?: readonly OwnBenefit[] | undefined
  /** Why the income of this paid household rose; absent where nobody has looked into it since it is paid. */
  readonly incomeRise?: IncomeRise | undefined
  /** Months of grace 渐退期 that it has had before the month for which it is judged. */
  readonly graceMonthsUsed?: number | undefined
  /** 临时救助 that these people were given this calendar year under other applications. */
  readonly aidThisYearFen: Fen
  /** Jobs refused since the grant, as the office has recorded them. */
  readonly refusals?: readonly RecordedRefusal[] | undefined
  /** Members on the list of people in special hardship that the town keeps. */
  readonly speciallyHard?: readonly MemberId[] | undefined
  /** Members who stand in another open case or paid household, until a person has cleared it up. */
  readonly elsewhere: readonly MemberId[]
}

export interface FamilyOnFile extends KnownFamily {
  readonly ownRecords: OwnRecords
  /** What supporters outside the household said of being checked, and of themselves. */
  readonly supporterAnswers: readonly SupporterAnswer[]
  readonly corrected: readonly CorrectedFigure[]
  readonly standIns: readonly CountersignedStandIn[]
  readonly resolved: readonly ResolvedFinding[]
}

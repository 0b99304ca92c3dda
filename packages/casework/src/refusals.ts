import type { DivisionCode, Fen, MemberId, PlainDate, Programme } from '@jzt/kernel'
import type { Gap } from './case.ts'
import type { Stage } from './stage.ts'

/** What a refusal may say beside its code: the provision, and facts without personal data. */
interface Because<Code extends string> {
  readonly code: Code
  readonly article?: string
}

/** Who may act. `case-not-found`: a case of another place does not exist for this person. */
export type AccessRefusal =
  | Because<'case-not-found'>
  | Because<'not-your-role'>
  | Because<'not-your-place'>
  | Because<'relative-declared'>
  | Because<'conflicting-role'>
  | (Because<'stage-forbids'> & { readonly stage: Stage })

export type AcceptanceRefusal =
  | (Because<'documents-missing'> & { readonly missing: readonly Gap[] })
  | Because<'supplement-already-requested'>
  | Because<'supplement-already-extended'>
  | Because<'notice-not-served'>
  | Because<'notice-must-be-written'>
  | Because<'agent-not-served'>
  | (Because<'period-not-over'> & { readonly dueBy: PlainDate })
  | Because<'task-already-open'>
  | (Because<'member-not-in-case'> & { readonly memberId: MemberId })
  | (Because<'already-there'> & { readonly town: DivisionCode })
  | Because<'duplicate-not-proven'>
  | Because<'already-authorised'>
  | Because<'emergency-place-may-not-refuse'>

export type InvestigationRefusal =
  | (Because<'authorisation-missing'> & { readonly members: readonly MemberId[] })
  | Because<'verification-already-started'>
  | Because<'verification-not-started'>
  | (Because<'verification-unfinished'> & { readonly outstanding: readonly string[] })
  | (Because<'register-still-in-time'> & { readonly from: PlainDate })
  | Because<'register-has-answered'>
  | Because<'already-stood-in'>
  | Because<'stand-in-not-found'>
  | Because<'already-countersigned'>
  | Because<'two-people-needed'>
  | Because<'visit-missing'>
  | Because<'finding-not-found'>
  | Because<'finding-already-resolved'>
  | (Because<'finding-unresolved'> & { readonly findings: readonly string[] })
  | Because<'assessment-missing'>
  | Because<'assessment-outdated'>
  | (Because<'standard-changed'> & { readonly from: PlainDate })
  | Because<'assessment-undecided'>
  | (Because<'parameter-unset'> & { readonly figures: readonly string[] })
  | Because<'survey-result-missing'>
  | Because<'found-eligible'>
  | Because<'re-examination-missing'>
  | (Because<'contest-period-open'> & { readonly until: PlainDate })
  | (Because<'contest-period-over'> & { readonly until: PlainDate })

export type PublicityRefusal =
  | Because<'opinion-missing'>
  | Because<'opinion-outdated'>
  | Because<'already-publicised'>
  | Because<'publicity-missing'>
  | (Because<'publicity-not-over'> & { readonly until: PlainDate })
  | Because<'publicity-over'>
  | Because<'objection-not-found'>
  | (Because<'objection-not-investigated'> & { readonly objections: readonly string[] })
  | (Because<'objection-unanswered'> & { readonly objections: readonly string[] })
  | Because<'objection-already-answered'>
  | Because<'nothing-to-publish-again'>
  | (Because<'quorum-missing'> & { readonly least: number })
  | Because<'votes-do-not-add-up'>
  | Because<'review-meeting-missing'>

export type DistrictRefusal =
  | Because<'acceptance-missing'>
  | Because<'district-review-missing'>
  | Because<'file-incomplete'>
  | Because<'already-drawn'>
  | Because<'spot-check-not-drawn'>
  | Because<'spot-check-missing'>
  | Because<'spot-check-disagrees'>
  | Because<'confirmation-meeting-missing'>
  | Because<'publicised-as-not-included'>

export type EndingRefusal =
  | Because<'not-confirmed'>
  | Because<'benefit-already-begun'>
  | Because<'not-heard-first'>
  | Because<'supporter-consent-not-required'>
  | Because<'extension-not-requested'>
  | Because<'extension-already-requested'>
  | Because<'ground-not-on-file'>
  | (Because<'beyond-the-limit'> & { readonly most: number; readonly unit: 'workdays' | 'months' })

/** 临时救助: aid first, papers later. */
export type ReliefRefusal =
  | Because<'aid-first-already-given'>
  | Because<'aid-first-not-given'>
  | Because<'aid-first-unfinished'>
  | Because<'assessment-finds-aid'>
  | (Because<'beyond-the-town'> & { readonly mostFen: Fen })

/** 先行救助的追回: the money that is asked back. */
export type RepaymentRefusal =
  | (Because<'beyond-what-is-owed'> & { readonly mostFen: Fen })
  | Because<'waiver-not-proposed'>
  | Because<'waiver-already-proposed'>
  | Because<'waiver-by-another'>

/** A benefit that is running. */
export type RunningRefusal =
  | Because<'benefit-not-running'>
  | (Because<'validity-not-over'> & { readonly until: PlainDate })
  | Because<'adjustment-undelivered'>
  | Because<'adjustment-not-decided'>
  | Because<'signature-missing'>
  | Because<'self-care-already-reported'>
  | Because<'self-care-not-reported'>
  | Because<'income-change-already-reported'>
  | Because<'grace-not-due'>

export type InputRefusal =
  | (Because<'date-not-possible'> & { readonly field: string; readonly from: PlainDate; readonly to: PlainDate })
  | Because<'amount-not-possible'>
  | Because<'amount-unchanged'>
  | (Because<'amount-outside'> & { readonly field: string; readonly leastFen: Fen; readonly mostFen: Fen })
  | Because<'programme-needed'>
  | (Because<'programme-not-asked'> & { readonly programme: Programme })
  | (Because<'members-needed'> & { readonly programme: Programme })
  | (Because<'programme-granted-twice'> & { readonly programme: Programme })
  | (Because<'programmes-exclude-each-other'> & { readonly programmes: readonly [Programme, Programme] })
  | (Because<'member-granted-twice'> & { readonly memberId: MemberId })
  | (Because<'nobody-left'> & { readonly programme: Programme })
  | (Because<'validity-not-assessed'> & { readonly programme: Programme })
  | Because<'reason-needed'>

/** Why the law or the state of the case says no. Every code finishes "cannot, because …". */
export type Refusal =
  | AccessRefusal
  | AcceptanceRefusal
  | InvestigationRefusal
  | PublicityRefusal
  | DistrictRefusal
  | EndingRefusal
  | ReliefRefusal
  | RepaymentRefusal
  | RunningRefusal
  | InputRefusal

export type RefusalCode = Refusal['code']

import type { MemberId } from '@jzt/kernel'

/** How each contradiction is called. */
export const findingCodes = [
  'household-member-undeclared',
  'household-differs',
  'not-in-household-register',
  'wage-not-declared',
  'wage-below-base',
  'pension-not-declared',
  'pension-differs',
  'pension-not-in-register',
  'income-observed-differs',
  'dwelling-not-declared',
  'dwelling-not-in-register',
  'shop-not-declared',
  'danger-grade-unproven',
  'vehicle-not-declared',
  'vehicle-not-in-register',
  'vehicle-scrapped',
] as const
export type FindingCode = (typeof findingCodes)[number]

/**
 * What was stated, what was found, and what the officer has to find out. It never deletes the statement: a person resolves it.
 * `subject` tells two findings of one code about one member apart, without personal data.
 */
export interface RegisterFinding {
  readonly code: FindingCode
  readonly memberId: MemberId
  readonly subject?: string
  readonly stated: string
  readonly found: string
  readonly words: string
}

import { addDays, type MemberId, type PlainDate, type Programme } from '@jzt/kernel'
import { type Benefit, benefitsOf, isRecognised, isRunning } from '../benefit.ts'
import type { Case } from '../case.ts'
import { grantTerms, mayBeGranted } from '../procedure/grant-terms.ts'
import { type Asked, limitsOf } from '../procedure/procedure-of.ts'
import { excludedBy } from '../procedure/together.ts'

/** The day from which the household is reminded of the end of this recognition, and may ask anew. */
export const remindFrom = (file: Case, validUntil: PlainDate): PlainDate =>
  addDays(validUntil, -limitsOf(file).renewalDays)

/** What the household as a whole is granted takes the place of the same, and of what the law does not give beside it. */
const takesPlaceOf = (granted: Programme, before: Programme): boolean =>
  !grantTerms[granted].toMembers && (granted === before || excludedBy(granted).includes(before))

/** A benefit that runs in the newer file of the same family takes the place of a recognition that holds in this one. */
export const isRenewedBy = (file: Case, newer: Case): boolean =>
  hasPlaceTaken(benefitsOf(file).filter(isRecognised), newer)

/** The same of a recognition that has ended, whether or not the new decision came in time. */
export const isFollowedBy = (file: Case, newer: Case): boolean =>
  hasPlaceTaken(
    benefitsOf(file).filter(({ payment, endedOn }) => payment === 'none' && endedOn !== undefined),
    newer,
  )

const hasPlaceTaken = (recognitions: readonly Benefit[], newer: Case): boolean =>
  recognitions.some(({ programme }) =>
    benefitsOf(newer).some((one) => isRunning(one) && takesPlaceOf(one.programme, programme)),
  )

/** A new application of the same family, of which nothing is granted yet, may come to what takes the place of a recognition in this one. */
export const isAskedAnewIn = (file: Case, newer: Case): boolean =>
  newer.stage !== 'closed' &&
  !newer.benefit &&
  benefitsOf(file).some(
    ({ payment, programme }) =>
      payment === 'none' && mayBeGranted(newer.asked).some((granted) => takesPlaceOf(granted, programme)),
  )

interface Renewing {
  readonly memberId: MemberId
  readonly asked: Asked
  readonly today: PlainDate
}

/**
 * A new application of the same family is a renewal for this member, and no second place: all that runs for him here is a
 * recognition that ends by itself, of whose end the family has been reminded or is to be by now. Whoever is paid here is
 * not free.
 */
export function isFreeToRenew(file: Case, { memberId, asked, today }: Renewing): boolean {
  const holding = benefitsOf(file).filter((one) => isRunning(one) && covers(one, memberId))
  const isUp = (one: Benefit) =>
    isRecognised(one) &&
    (one.remindedOn !== undefined || remindFrom(file, one.validUntil) <= today) &&
    mayBeGranted(asked).some((programme) => takesPlaceOf(programme, one.programme))
  return holding.length > 0 && holding.every(isUp)
}

const covers = ({ members }: Benefit, memberId: MemberId): boolean => members?.includes(memberId) ?? true

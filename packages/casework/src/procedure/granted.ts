import type { Fen, MemberId, Programme } from '@jzt/kernel'
import type { Case, Granted } from '../case.ts'
import type { Refusal } from '../refusals.ts'
import { grantTerms, hasCash, mayBeGranted } from './grant-terms.ts'

/** What a form says of a grant. The programme may be left out where only one can be meant. */
export interface GrantInput {
  readonly amountFen: Fen
  readonly programme?: Programme | undefined
  readonly members?: readonly MemberId[] | undefined
}

export type GrantRead =
  | { readonly ok: true; readonly granted: Granted }
  | { readonly ok: false; readonly refusal: Refusal }

const no = (refusal: Refusal): GrantRead => ({ ok: false, refusal })

/**
 * Reads what a signature grants: one of the programmes that the application can come to, money exactly where the programme
 * has money, and the members by name where it is granted to members. What is left out is as it was signed before.
 */
export function readGrant(file: Case, isYes: boolean, input: GrantInput, before?: Granted): GrantRead {
  if (!isYes) return input.amountFen === 0 ? { ok: true, granted: {} } : no({ code: 'amount-not-possible' })
  const programme = input.programme ?? before?.programme ?? onlyOneAsked(file)
  if (!programme) return no({ code: 'programme-needed' })
  if (!mayBeGranted(file.asked).includes(programme)) return no({ code: 'programme-not-asked', programme })
  if (hasCash(programme) !== input.amountFen > 0) return no({ code: 'amount-not-possible' })
  if (!grantTerms[programme].toMembers) return { ok: true, granted: { programme } }
  const members = input.members ?? (before?.programme === programme ? before.members : undefined) ?? []
  if (members.length === 0) return no({ code: 'members-needed', programme })
  const stranger = members.find((id) => !file.members.some((member) => member.id === id))
  return stranger
    ? no({ code: 'member-not-in-case', memberId: stranger })
    : { ok: true, granted: { programme, members } }
}

const onlyOneAsked = ({ asked }: Case): Programme | undefined => (asked.length === 1 ? asked[0] : undefined)

/** The same programme for the same members. */
export const isSameGrant = (one: Granted, other: Granted | undefined): boolean =>
  one.programme === other?.programme && sorted(one.members) === sorted(other?.members)

const sorted = (members: readonly MemberId[] = []): string => [...members].sort().join(' ')

/** What the event says, or what an event meant that was written when only 低保 could be granted. */
export const grantedIn = (file: Case, isYes: boolean, event: Granted): Granted =>
  isYes ? { programme: event.programme ?? file.programme, ...(event.members ? { members: event.members } : {}) } : {}

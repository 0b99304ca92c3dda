import { type Fen, fen, type MemberId, type PlainDate, type Programme, zeroFen } from '@jzt/kernel'
import type { Assessment, Case, Grant, Granted } from '../case.ts'
import type { Refusal } from '../refusals.ts'
import { grantTerms, hasCash, mayBeGranted, validUntil } from './grant-terms.ts'
import { cannotStandTogether } from './together.ts'

/** One programme as a form says it. */
export interface GrantLine {
  readonly programme: Programme
  readonly members?: readonly MemberId[] | undefined
  readonly amountFen: Fen
}

/** What a form says of a grant. The programme may be left out where only one can be meant. */
export interface GrantInput {
  readonly amountFen: Fen
  readonly programme?: Programme | undefined
  readonly members?: readonly MemberId[] | undefined
  readonly also?: readonly GrantLine[] | undefined
}

/** What is signed: the main grant with its amount, and what goes with it. */
export type SignedGrant = Granted & { readonly amountFen: Fen; readonly validUntil?: PlainDate }

export type GrantRead =
  | { readonly ok: true; readonly granted: SignedGrant }
  | { readonly ok: false; readonly refusal: Refusal }

const no = (refusal: Refusal): GrantRead => ({ ok: false, refusal })

/** The order in which several grants are named: the strongest claim first. It decides which one is the main one. */
const order: readonly Programme[] = ['tekun', 'dibao', 'single-person', 'marginal', 'rigid', 'temporary']

/** Several grants as one signature: the main one, and the others beside it. */
export function signedGrant(grants: readonly Grant[]): SignedGrant {
  const [main, ...also] = grants.toSorted((one, other) => order.indexOf(one.programme) - order.indexOf(other.programme))
  return main ? { ...main, ...(also.length > 0 ? { also } : {}) } : { amountFen: zeroFen }
}

/** Everything that a signature grants, the main one first; nothing on a no. */
export function grantsOf(signed: SignedGrant | undefined): readonly Grant[] {
  if (!signed?.programme) return []
  const { programme, members, amountFen, validUntil: until, also = [] } = signed
  return [{ programme, ...(members ? { members } : {}), amountFen, ...(until ? { validUntil: until } : {}) }, ...also]
}

/** All the money of these grants together. */
export const totalFen = (grants: readonly Pick<Grant, 'amountFen'>[]): Fen =>
  fen(grants.reduce((sum, { amountFen }) => sum + amountFen, 0))

/**
 * Reads what a signature grants: programmes that the application can come to and that go together, money exactly where a
 * programme has money, and the members by name where it is granted to members. What is left out is as it was signed before.
 */
export function readGrant(file: Case, isYes: boolean, input: GrantInput, before?: SignedGrant): GrantRead {
  if (!isYes) {
    const isNothing = input.amountFen === 0 && !input.also?.length
    return isNothing ? { ok: true, granted: { amountFen: zeroFen } } : no({ code: 'amount-not-possible' })
  }
  const programme = input.programme ?? before?.programme ?? onlyOneAsked(file)
  if (!programme) return no({ code: 'programme-needed' })
  const asBefore = before?.programme === programme ? before : undefined
  const main = { programme, members: input.members ?? asBefore?.members, amountFen: input.amountFen }
  const lines = [main, ...(input.also ?? asBefore?.also ?? [])].map(asGrant)
  const refusal =
    lines.map((line) => lineRefusal(file, line)).find((one) => one !== undefined) ?? cannotStandTogether(file, lines)
  return refusal ? no(refusal) : { ok: true, granted: signedGrant(lines) }
}

const asGrant = ({ programme, members, amountFen }: GrantLine): Grant => ({
  programme,
  ...(members && grantTerms[programme].toMembers ? { members } : {}),
  amountFen,
})

function lineRefusal(file: Case, { programme, members = [], amountFen }: Grant): Refusal | undefined {
  if (!mayBeGranted(file.asked).includes(programme)) return { code: 'programme-not-asked', programme }
  if (hasCash(programme) !== amountFen > 0) return { code: 'amount-not-possible' }
  if (!grantTerms[programme].toMembers) return undefined
  if (members.length === 0) return { code: 'members-needed', programme }
  const stranger = members.find((id) => !file.members.some((member) => member.id === id))
  return stranger ? { code: 'member-not-in-case', memberId: stranger } : undefined
}

const onlyOneAsked = ({ asked }: Case): Programme | undefined => (asked.length === 1 ? asked[0] : undefined)

/** The same programmes for the same members with the same amounts; members that nobody named are not compared. */
export function isSameGrant(one: SignedGrant, other: SignedGrant | undefined): boolean {
  const [here, there] = [grantsOf(one), grantsOf(other)]
  return here.length === there.length && here.every((grant) => there.some((each) => isSameLine(grant, each)))
}

const isSameLine = (one: Grant, other: Grant): boolean =>
  one.programme === other.programme &&
  one.amountFen === other.amountFen &&
  (!one.members || !other.members || sorted(one.members) === sorted(other.members))

const sorted = (members: readonly MemberId[]): string => [...members].sort().join(' ')

/** What the rules found, as far as this application can come to it; undefined where nothing was assessed. */
export function foundIn(file: Case, assessment: Assessment | undefined): SignedGrant | undefined {
  if (!assessment) return undefined
  const { grants, result, amountFen } = assessment
  if (grants) return signedGrant(grants)
  const programme = mayBeGranted(file.asked).find((one) => one === result)
  return programme ? { programme, amountFen } : { amountFen: zeroFen }
}

type WithValidity =
  | { readonly ok: true; readonly granted: SignedGrant }
  | { readonly ok: false; readonly refusal: Refusal }

/** The grants as they are decided on a day: a recognition holds as long as the parameters of the assessment say. */
export function decidedOn(file: Case, granted: SignedGrant, today: PlainDate): WithValidity {
  const months = file.assessment?.validMonths ?? {}
  const grants = grantsOf(granted)
  const open = grants.find(({ programme }) => grantTerms[programme].endsByItself && months[programme] === undefined)
  if (open) return no({ code: 'validity-not-assessed', programme: open.programme })
  return { ok: true, granted: signedGrant(grants.map((grant) => ({ ...grant, ...untilOf(grant, months, today) }))) }
}

function untilOf({ programme }: Grant, months: NonNullable<Assessment['validMonths']>, today: PlainDate) {
  const count = grantTerms[programme].endsByItself ? months[programme] : undefined
  return count === undefined ? {} : { validUntil: validUntil(count, today) }
}

/** What the event says, or what an event meant that was written when only 低保 could be granted. */
export const grantedIn = (file: Case, isYes: boolean, event: Granted): Granted =>
  isYes
    ? {
        programme: event.programme ?? file.programme,
        ...(event.members ? { members: event.members } : {}),
        ...(event.also ? { also: event.also } : {}),
      }
    : {}

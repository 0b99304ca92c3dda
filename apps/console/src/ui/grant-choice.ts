import type { CasePage } from '@jzt/contract'
import { askedProgrammes, type MemberId, type Programme, programmes } from '@jzt/kernel'

/** What a form may say of a grant while it is filled in. */
export interface GrantValues {
  programme?: Programme | undefined
  members?: MemberId[] | undefined
  amountFen?: number | undefined
}

/** Granted to some of the household by name: the form asks for whom. */
const toMembers: readonly Programme[] = ['tekun', 'single-person']
/** A recognition: no money goes with it. */
const withoutCash: readonly Programme[] = ['marginal', 'rigid']

export const isToMembers = (programme: Programme | undefined): boolean =>
  programme !== undefined && toMembers.includes(programme)
export const hasCash = (programme: Programme | undefined): boolean =>
  programme === undefined || !withoutCash.includes(programme)

/** What the applications of this case can come to: 单人保 is never asked for by name. */
export function grantable(asked: CasePage['asked']): readonly Programme[] {
  const single = asked.includes('dibao') || asked.includes('marginal')
  return programmes.filter((name) =>
    name === 'single-person' ? single : askedProgrammes.some((one) => one === name && asked.includes(one)),
  )
}

/** What the assessment comes to for one programme; the amount that a form begins with when it is chosen. */
export function assessedFor(assessment: CasePage['assessment'], programme: Programme): number | undefined {
  const verdict = assessment?.programmes.find((one) => one.programme === programme)
  if (!hasCash(programme)) return 0
  return verdict?.entitled === 'yes' ? verdict.amountFen : undefined
}

/** What the assessment proposes: a no, or the programme and its amount. Undefined while it is not settled. */
export function assessedGrant({ assessment, asked }: Pick<CasePage, 'assessment' | 'asked'>): GrantValues | undefined {
  if (!assessment || assessment.result === 'undecided') return undefined
  const { result, amountFen } = assessment
  const isOne = result !== 'none' && grantable(asked).includes(result)
  return isOne ? { programme: result, amountFen } : { amountFen: 0 }
}

/** What an earlier signature granted; a programme that was left out is the one that the case stands for. */
export const grantOf = (
  { programme, members, amountFen }: CasePage['opinions'][number],
  stands: Programme,
): GrantValues => ({ programme: programme ?? stands, ...(members ? { members } : {}), amountFen })

/** Another programme, other members or another amount than was proposed: the form asks why. */
export function differs(one: GrantValues, other: GrantValues | undefined): boolean {
  if (!other) return false
  const members = (values: GrantValues) => [...(values.members ?? [])].sort().join(' ')
  const isSameMembers = other.members === undefined || members(one) === members(other)
  return one.programme !== other.programme || (one.amountFen ?? 0) !== (other.amountFen ?? 0) || !isSameMembers
}

import type { CasePage } from '@jzt/contract'
import type { MemberId, Programme } from '@jzt/kernel'

/** One programme as a form says it while it is filled in. */
export interface GrantLine {
  programme?: Programme | undefined
  members?: MemberId[] | undefined
  amountFen?: number | undefined
}

/** What a form may say of a grant: the main programme, and what the same household is granted beside it. */
export interface GrantValues extends GrantLine {
  also?: GrantLine[] | undefined
}

/** Granted to some of the household by name: the form asks for whom. */
const toMembers: readonly Programme[] = ['tekun', 'single-person']
/** A recognition: no money goes with it. */
const withoutCash: readonly Programme[] = ['marginal', 'rigid']

export const isToMembers = (programme: Programme | undefined): boolean =>
  programme !== undefined && toMembers.includes(programme)
export const hasCash = (programme: Programme | undefined): boolean =>
  programme === undefined || !withoutCash.includes(programme)

type Grantable = Pick<CasePage, 'grantable'>
type Assessment = CasePage['assessment']

/** What the application of this case can come to: 单人保 is never asked for by name. */
export const choicesOf = ({ grantable }: Grantable): readonly Programme[] => grantable.map(({ programme }) => programme)

/** What may stand beside the main programme, each with whether something else that is chosen keeps it out. */
export function besideOf({ grantable }: Grantable, { programme: main, also = [] }: GrantValues) {
  const chosen = [main, ...also.map(({ programme }) => programme)]
  return grantable
    .filter(({ programme, excludes }) => programme !== main && !(main && excludes.includes(main)))
    .map(({ programme, excludes }) => ({ programme, isOut: excludes.some((one) => chosen.includes(one)) }))
}

/** Why the assessment finds this programme, in a sentence. */
export const whyOf = (assessment: Assessment, programme: Programme): string | undefined =>
  assessment?.together.find((one) => one.programme === programme)?.why

/** What the assessment comes to for one programme: what a form begins with when it is chosen. */
export function assessedFor(assessment: Assessment, programme: Programme): GrantLine {
  const found = assessment?.together.find((one) => one.programme === programme)
  if (found) return lineOf(found)
  const verdict = assessment?.programmes.find((one) => one.programme === programme)
  if (!hasCash(programme)) return { programme, amountFen: 0 }
  return { programme, amountFen: verdict?.entitled === 'yes' ? verdict.amountFen : undefined }
}

/** What the assessment proposes: a no, or everything that it finds together. Undefined while it is not settled. */
export function assessedGrant({ assessment }: Pick<CasePage, 'assessment'>): GrantValues | undefined {
  if (!assessment || assessment.result === 'undecided') return undefined
  const [main, ...also] = assessment.together.map(lineOf)
  return main ? { ...main, also } : { amountFen: 0 }
}

/** What an earlier signature granted; a programme that was left out is the one that the case stands for. */
export const grantOf = (opinion: CasePage['opinions'][number], stands: Programme): GrantValues => ({
  ...lineOf({ ...opinion, programme: opinion.programme ?? stands }),
  also: (opinion.also ?? []).map(lineOf),
})

const lineOf = ({ programme, members, amountFen }: CasePage['opinions'][number] | GrantLine): GrantLine => ({
  programme,
  ...(members ? { members: [...members] } : {}),
  amountFen,
})

/** Other programmes, other members or other amounts than were proposed: the form asks why. */
export function differs(one: GrantValues, other: GrantValues | undefined): boolean {
  if (!other) return false
  const [here, there] = [linesOf(one), linesOf(other)]
  return here.length !== there.length || !here.every((line) => there.some((each) => isSame(line, each)))
}

const linesOf = ({ also = [], ...main }: GrantValues): GrantLine[] => [main, ...also]

/** Members that nobody named are not compared. */
function isSame(one: GrantLine, other: GrantLine): boolean {
  const members = (line: GrantLine) => [...(line.members ?? [])].sort().join(' ')
  const isSameMembers = other.members === undefined || members(one) === members(other)
  return one.programme === other.programme && (one.amountFen ?? 0) === (other.amountFen ?? 0) && isSameMembers
}

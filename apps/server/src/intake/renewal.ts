import { type Asked, isFreeToRenew, procedureFor } from '@jzt/casework'
import type { CitizenId, PlainDate } from '@jzt/kernel'
import { listOwnFiles } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import { scopeOf, widen } from '../platform/scope.ts'
import type { NewMember } from './submission-store.ts'

interface Overlapping {
  readonly citizen: CitizenId
  readonly members: readonly NewMember[]
  readonly asked: Asked
  /** Which of the members' index values stand in another open case or paid household. */
  readonly overlaps: readonly string[]
  readonly today: PlainDate
}

/**
 * The overlaps that a person has to settle. A family that asks anew because its own recognition is about to end does as
 * the reminder told it: its members stand nowhere else. Nothing of the other files goes back to the one who asks.
 */
export async function withoutRenewals(tx: Tx, overlapping: Overlapping): Promise<readonly string[]> {
  const { citizen, asked, overlaps } = overlapping
  if (overlaps.length === 0 || procedureFor(asked).isWhereNeedArose) return overlaps
  const free = await widen(tx, scopeOf({ kind: 'citizen', id: citizen }), () => renewing(tx, overlapping))
  return overlaps.filter((index) => !free.has(index))
}

async function renewing(tx: Tx, { members, asked, overlaps, today }: Overlapping): Promise<Set<string>> {
  const applicant = members.find(({ relation }) => relation === 'self')?.idNumberIndex
  if (!applicant) return new Set()
  const own = await listOwnFiles(tx, { applicant, members: members.map(({ idNumberIndex }) => idNumberIndex) })
  const places = await tx
    .selectFrom('personDirectory')
    .select(['idNumberIndex', 'caseId'])
    .where('idNumberIndex', 'in', [...overlaps])
    .where('open', '=', true)
    .where('procedure', '<>', 'temporary')
    .execute()
  const isFree = (index: string, caseId: string): boolean => {
    const held = own.find(({ file }) => file.id === caseId)
    const memberId = held?.memberOf.get(index)
    return held !== undefined && memberId !== undefined && isFreeToRenew(held.file, { memberId, asked, today })
  }
  const bound = places.filter(({ idNumberIndex, caseId }) => !isFree(idNumberIndex, caseId))
  return new Set(overlaps.filter((index) => !bound.some(({ idNumberIndex }) => idNumberIndex === index)))
}

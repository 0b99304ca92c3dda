import type { Case } from '@jzt/casework'
import type { CasePage } from '@jzt/contract'
import type { MemberId } from '@jzt/kernel'
import type { KnownMember } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { listEvidence, type SignedWith } from './authorisation-store.ts'

type View = NonNullable<CasePage['members'][number]['authorisation']>
type Named = Pick<KnownMember, 'memberId' | 'name'>

/** What the office sees of every signature: who signed for whom, in which way, since when, and since when no longer. */
export async function viewAuthorisations(
  equipment: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
  members: readonly Named[],
): Promise<ReadonlyMap<MemberId, View>> {
  const signed = await listEvidence(equipment, tx, file)
  return new Map(signed.map((one) => [one.memberId, viewOf(one, members)]))
}

function viewOf(signed: SignedWith, members: readonly Named[]): View {
  const { signedOn, withdrawnOn } = signed
  const guardian = guardianOf(signed, members)
  return { by: byOf(signed), signedOn, ...(withdrawnOn ? { withdrawnOn } : {}), ...(guardian ? { guardian } : {}) }
}

/** A guardian signs as anybody else does: what he left behind tells in which way. */
function byOf({ how, evidence: { codeSentTo, documents } }: SignedWith): View['by'] {
  if (codeSentTo) return 'link'
  if (documents?.['paper']) return 'paper'
  return how === 'own-code' ? 'own-code' : 'handwriting'
}

function guardianOf({ evidence: { guardian, guardianOutside } }: SignedWith, members: readonly Named[]) {
  if (guardianOutside) return { name: guardianOutside.name, relation: guardianOutside.relation }
  const member = members.find(({ memberId }) => memberId === guardian)
  return member && { name: member.name, memberId: member.memberId }
}

import type { Case } from '@jzt/casework'
import type { Application, GuardianFor } from '@jzt/contract'
import { ageOn, type PlainDate } from '@jzt/kernel'
import { getApplication, type KnownMember, listMembers } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'

/** 民法典 第十七条: below this age a guardian signs. */
const ageOfMajority = 18

/**
 * Why somebody does not sign for himself. Whoever is under 18, or was declared without civil capacity by a court, acts
 * through his guardian (民法典 第十九条至第二十一条、第二十三条、第二十四条): his own signature would be worth nothing.
 */
export function guardianFor(
  { key, birth }: Pick<KnownMember, 'key' | 'birth'>,
  { members }: Pick<Application, 'members'>,
  today: PlainDate,
): GuardianFor | undefined {
  if (ageOn(birth, today) < ageOfMajority) return 'minor'
  return members.find((one) => one.key === key)?.noCivilCapacity ? 'no-capacity' : undefined
}

export interface Signer extends KnownMember {
  readonly guardianFor: GuardianFor | undefined
}

/** The people of a case, and for whom of them a guardian signs. */
export async function listSigners(
  equipment: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
): Promise<Signer[]> {
  const application = await getApplication(equipment, tx, file)
  const today = equipment.clock.today()
  const members = await listMembers(equipment, tx, file)
  return members.map((member) => ({ ...member, guardianFor: guardianFor(member, application, today) }))
}

/** What whoever is to sign for himself, and may not, is told. */
export const guardianMustSign = (why: GuardianFor): Refusal => ({
  code: why === 'minor' ? 'guardian-needed' : 'no-capacity-to-sign',
})

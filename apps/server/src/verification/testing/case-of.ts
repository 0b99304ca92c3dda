import type { Case } from '@jzt/casework'
import { findCase } from '../../casework/index.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'

export async function getCase({ db }: Equipment, caseId: string): Promise<Case> {
  const file = await inScope(db, wholeCity, (tx) => findCase(tx, caseId))
  if (!file) throw new Error('no such case')
  return file
}

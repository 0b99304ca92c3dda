import type { Case } from '@jzt/casework'
import { listRecords } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** Everything that is missing, in the words of the officer who asks for it, in the order of his form (R60). */
export async function getGapWords(equipment: Equipment, tx: Tx, file: Case): Promise<string[]> {
  const form = (await listRecords(equipment, tx, file, ['request-supplement'])).at(-1)?.input
  if (!form) throw new Error('the form of request-supplement must be kept before its events are written')
  return (form as { readonly gaps: readonly { readonly words: string }[] }).gaps.map(({ words }) => words)
}

import type { Case } from '@jzt/casework'
import { listRecords } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'

/** Everything that is missing, in the words of the officer who asks for it, in the order of his form (R60). */
export async function getGapWords(services: Services, tx: Tx, file: Case): Promise<string[]> {
  const form = (await listRecords(services, tx, file, ['request-supplement'])).at(-1)?.input
  if (!form) throw new Error('the form of request-supplement must be kept before its events are written')
  return (form as { readonly gaps: readonly { readonly words: string }[] }).gaps.map(({ words }) => words)
}

import type { Case, Gap } from '@jzt/casework'
import { listRecords } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'

export interface GapWords extends Gap {
  readonly words: string
}

/** What is still missing, in the words of the officer who asked for it; nothing once the supplement is complete (R60). */
export async function listGapWords(services: Services, tx: Tx, file: Case): Promise<GapWords[]> {
  const open = file.supplement?.open ?? []
  if (file.stage !== 'supplementing' || open.length === 0) return []
  const asked = await getAskedGaps(services, tx, file)
  return asked.filter((gap) => open.some((one) => isSame(one, gap)))
}

/** Every gap of the notice, open or not, with its words. */
export async function getAskedGaps(services: Services, tx: Tx, file: Case): Promise<readonly GapWords[]> {
  const form = (await listRecords(services, tx, file, ['request-supplement'])).at(-1)?.input
  if (!form) throw new Error('the form of request-supplement must be kept before its events are written')
  return (form as { readonly gaps: readonly GapWords[] }).gaps
}

const isSame = (one: Gap, other: Gap): boolean =>
  one.kind === other.kind && one.what === other.what && one.memberId === other.memberId

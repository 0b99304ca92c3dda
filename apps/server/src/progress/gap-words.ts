import type { Case } from '@jzt/casework'
import type { CaseProgress, StepBody } from '@jzt/contract'
import { listRecords } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** The gaps that are still open, in the words of the notice: the citizen sees exactly those (R60). */
export async function listGapWords(equipment: Equipment, tx: Tx, file: Case): Promise<CaseProgress['gaps']> {
  const open = file.stage === 'supplementing' ? (file.supplement?.open ?? []) : []
  if (open.length === 0) return []
  const [record] = await listRecords(equipment, tx, file, ['request-supplement'])
  const asked = (record?.input as StepBody<'request-supplement'> | undefined)?.gaps ?? []
  return open.map(({ kind, what, memberId }) => {
    const gap = asked.find((one) => one.kind === kind && one.what === what && one.memberId === memberId)
    return { kind, what, ...(memberId ? { memberId } : {}), words: gap?.words ?? what }
  })
}

import type { Actor, Case } from '@jzt/casework'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

export interface StepRecord {
  readonly recordId: string
  readonly step: string
  readonly takenAt: Date
  readonly actorKind: string
  readonly actorId: string | null
  /** The form as it was sent, already checked by the contract when it was taken. */
  readonly input: unknown
}

/** Keeps the form of a step as it was signed and sent: reasons, findings of a visit, minutes. Events hold no words. */
export async function keepRecord(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  record: { recordId: string; step: string; input: unknown; by: Actor },
): Promise<void> {
  const { recordId, step, input, by } = record
  await tx
    .insertInto('stepRecord')
    .values({
      hid: file.household,
      caseId: file.id,
      recordId,
      step,
      takenAt: equipment.clock.now(),
      actorKind: by.kind,
      actorId: by.kind === 'system' ? null : by.id,
      inputSealed: equipment.encryption.seal(JSON.stringify(input), `step_record.input.${recordId}`),
    })
    .execute()
}

/** The forms of a case in the order they were taken; all of them, or those of some steps. */
export async function listRecords(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  steps?: readonly string[],
): Promise<StepRecord[]> {
  let query = tx
    .selectFrom('stepRecord')
    .select(['recordId', 'step', 'takenAt', 'actorKind', 'actorId', 'inputSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
  if (steps) query = query.where('step', 'in', steps)
  const rows = await query.orderBy('takenAt').orderBy('recordId').execute()
  return rows.map(({ inputSealed, ...row }) => ({
    ...row,
    input: JSON.parse(equipment.encryption.open(inputSealed, `step_record.input.${row.recordId}`)),
  }))
}

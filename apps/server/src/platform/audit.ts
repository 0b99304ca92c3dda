import type { Actor } from '@jzt/casework'
import type { Tx } from './database.ts'

export interface AuditedCase {
  readonly household: string
  readonly id: string
}

/** One audit row, in the transaction of what it tells: every read of a person's file and every change. No names, no numbers. */
export async function audit(tx: Tx, by: Actor | undefined, what: string, file?: AuditedCase, why = ''): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      actorKind: by?.kind ?? 'nobody',
      actorId: by && by.kind !== 'system' ? by.id : null,
      what,
      hid: file?.household ?? null,
      caseId: file?.id ?? null,
      why,
    })
    .execute()
}

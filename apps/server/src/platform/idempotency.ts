import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { RefusedInside } from './problem.ts'

export interface StoredReply {
  readonly status: number
  readonly body: unknown
}

/** Nobody is signed in where a one-use token in the path stands for the person. */
export const nobodyId = '00000000-0000-0000-0000-000000000000'

/**
 * Same actor, same key: the same answer. The key is taken in the transaction of the write, so a crash leaves neither.
 * A twin that is still running holds the row: waiting for it is cut short, and the second gets 409.
 */
export async function replayOrTake(
  tx: Tx,
  actorId: string,
  key: string,
  request: unknown,
): Promise<StoredReply | undefined> {
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64url')
  await sql`set local lock_timeout = '300ms'`.execute(tx)
  const taken = await tx
    .insertInto('idempotency')
    .values({ actorId, key, requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
    .catch((error: { code?: string }) => {
      if (error.code === '55P03') throw new RefusedInside({ code: 'twin-running' })
      throw error
    })
  await sql`set local lock_timeout = 0`.execute(tx)
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined

  const before = await tx
    .selectFrom('idempotency')
    .select(['requestHash', 'status', 'reply'])
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (before.requestHash !== requestHash) throw new RefusedInside({ code: 'idempotency-key-reused' })
  return { status: before.status ?? 200, body: before.reply }
}

export async function keepReply(tx: Tx, actorId: string, key: string, { status, body }: StoredReply): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ status, reply: JSON.stringify(body) })
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .execute()
}

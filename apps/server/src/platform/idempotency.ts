import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { FieldEncryption } from './encryption.ts'
import { RefusedInside } from './problem.ts'

export interface StoredReply {
  readonly status: number
  readonly body: unknown
}

/** Whose key, and which. */
export interface Keyed {
  readonly actorId: string
  readonly key: string
}

/** Nobody is signed in where a one-use token in the path stands for the person. */
export const nobodyId = '00000000-0000-0000-0000-000000000000'

const placeOf = ({ actorId, key }: Keyed): string => `idempotency.reply.${actorId}.${key}`

/**
 * Same actor, same key: the same answer. The key is taken in the transaction of the write, so a crash leaves neither.
 * A twin that is still running holds the row: waiting for it is cut short, and the second gets 409.
 * The answer lies sealed and the request as a keyed hash: an answer can be a whole family's draft, and a plain hash of a
 * short form can be tried out.
 */
export async function replayOrTake(
  tx: Tx,
  encryption: FieldEncryption,
  { actorId, key }: Keyed,
  request: unknown,
): Promise<StoredReply | undefined> {
  const requestHash = encryption.index('idempotency', JSON.stringify(request))
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
  const sealed = before.reply as string
  return { status: before.status ?? 200, body: JSON.parse(encryption.open(sealed, placeOf({ actorId, key }))) }
}

export async function keepReply(
  tx: Tx,
  encryption: FieldEncryption,
  { actorId, key }: Keyed,
  { status, body }: StoredReply,
): Promise<void> {
  const sealed = encryption.seal(JSON.stringify(body), placeOf({ actorId, key }))
  await tx
    .updateTable('idempotency')
    .set({ status, reply: JSON.stringify(sealed) })
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .execute()
}

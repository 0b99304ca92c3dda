import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface AttemptLimit {
  readonly windowSeconds: number
  readonly max: number
  /** Once full, the bucket stays shut for a whole window from the act that filled it: a lock-out, not a rate. */
  readonly locks?: boolean
}

/**
 * Counts one act in a bucket and says whether it is still within the limit. Outside any transaction and before the act:
 * the row of the bucket makes acts sent side by side stand in line, so that parallel guesses cannot slip past (T35).
 */
export async function withinLimit(db: Db, bucket: string, limit: AttemptLimit): Promise<boolean> {
  const window = sql`make_interval(secs => ${limit.windowSeconds})`
  const { rows } = await sql<{ count: number }>`
    insert into attempt (bucket, window_started, count) values (${bucket}, now(), 1)
    on conflict (bucket) do update set
      count = case when attempt.window_started > now() - ${window} then attempt.count + 1 else 1 end,
      window_started = case
        when attempt.window_started <= now() - ${window} then now()
        when ${limit.locks ?? false} and attempt.count + 1 = ${limit.max} then now()
        else attempt.window_started end
    returning count`.execute(db)
  return (rows[0]?.count ?? 1) <= limit.max
}

/** Starts a bucket anew, after the act has succeeded. */
export async function forgetAttempts(db: Db, bucket: string): Promise<void> {
  await db.deleteFrom('attempt').where('bucket', '=', bucket).execute()
}

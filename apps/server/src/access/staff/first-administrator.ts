import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db, Tx } from '../../platform/database.ts'
import { hashToken } from '../../platform/session.ts'

/** A new one-time token for the first administrator, to be shown at start-up; none where there is an administrator already. */
export async function makeFirstAdministratorToken(db: Db): Promise<string | undefined> {
  if (await hasAdministrator(db)) return undefined
  const token = randomBytes(32).toString('base64url')
  await db
    .updateTable('platformState')
    .set({ firstAdministratorTokenHash: hashToken(token) })
    .execute()
  return token
}

/** Takes the token, once: two who send it side by side stand in line at the row. */
export async function takeFirstAdministratorToken(tx: Tx, token: string): Promise<boolean> {
  const { firstAdministratorTokenHash: expected } = await tx
    .selectFrom('platformState')
    .select('firstAdministratorTokenHash')
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!expected || (await hasAdministrator(tx))) return false
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(hashToken(token)))) return false
  await tx.updateTable('platformState').set({ firstAdministratorTokenHash: null }).execute()
  return true
}

async function hasAdministrator(db: Db | Tx): Promise<boolean> {
  const row = await db.selectFrom('officer').select('officerId').where('role', '=', 'administrator').executeTakeFirst()
  return row !== undefined
}

import { createHash, randomBytes } from 'node:crypto'
import type { Citizen, Officer, Role } from '@jzt/casework'
import type { CitizenId, OfficerId } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Db } from './database.ts'

export const staffCookie = 'jzt-staff'
const idleMinutes = { citizen: 7 * 24 * 60, officer: 30 } as const
const absoluteHours = { citizen: 30 * 24, officer: 12 } as const

export interface SignedInOfficer extends Officer {
  readonly name: string
  readonly account: string
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** A new session under a token of 256 random bits; only its hash is kept. */
export async function startSession(
  db: Db,
  kind: 'citizen' | 'officer',
  subject: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + absoluteHours[kind] * 3_600_000)
  await db
    .insertInto('session')
    .values({ tokenHash: hashToken(token), kind, subjectId: subject, expiresAt })
    .execute()
  return { token, expiresAt }
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('tokenHash', '=', hashToken(token)).execute()
}

export async function endSessionsOf(db: Db, subject: string): Promise<void> {
  await db.deleteFrom('session').where('subjectId', '=', subject).execute()
}

/** The citizen behind a token, while it is neither idle too long nor too old; touching it costs a write once a minute at most. */
export async function findCitizen(db: Db, token: string): Promise<Citizen | undefined> {
  const subject = await touch(db, 'citizen', token)
  return subject ? { kind: 'citizen', id: subject as CitizenId } : undefined
}

export async function findOfficer(db: Db, token: string): Promise<SignedInOfficer | undefined> {
  const subject = await touch(db, 'officer', token)
  if (!subject) return undefined
  const row = await db
    .selectFrom('officer')
    .select(['officerId', 'role', 'division', 'name', 'account'])
    .where('officerId', '=', subject)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { officerId, role, ...rest } = row
  return { ...rest, kind: 'officer', id: officerId as OfficerId, role: role as Role }
}

async function touch(db: Db, kind: 'citizen' | 'officer', token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('session')
    .select(['subjectId', 'usedAt'])
    .where('tokenHash', '=', hashToken(token))
    .where('kind', '=', kind)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('usedAt', '>', sql<Date>`now() - make_interval(mins => ${idleMinutes[kind]})`)
    .executeTakeFirst()
  if (row && Date.now() - row.usedAt.getTime() > 60_000) {
    await db.updateTable('session').set({ usedAt: new Date() }).where('tokenHash', '=', hashToken(token)).execute()
  }
  return row?.subjectId
}

import { randomBytes } from 'node:crypto'
import type { Case } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { hashToken } from '../platform/session.ts'

/** How long a link is open. */
export const linkHours = 72

export interface Link {
  readonly tokenHash: string
  readonly caseId: string
  readonly memberId: MemberId
  /** The member's own phone: nobody signs by a link that was not sent to one. */
  readonly phone: string
}

const place = (tokenHash: string) => `authorisation_link.phone.${tokenHash}`

/** A new way for one member; the ways that were open for the same member are shut. Only the token's hash is kept. */
export async function insertLink(
  { clock, encryption }: Equipment,
  tx: Tx,
  { file, memberId, phone }: { file: Case; memberId: MemberId; phone: string },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = hashToken(token)
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000)
  await tx
    .updateTable('authorisationLink')
    .set({ usedAt: now })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('memberId', '=', memberId)
    .where('usedAt', 'is', null)
    .execute()
  await tx
    .insertInto('authorisationLink')
    .values({
      tokenHash,
      hid: file.household,
      caseId: file.id,
      memberId,
      phoneSealed: encryption.seal(phone, place(tokenHash)),
      expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** Undefined for an unknown, an expired and a used token alike; the row is locked, so a link is used once. */
export async function lockLink({ clock, encryption }: Equipment, tx: Tx, token: string): Promise<Link | undefined> {
  const row = await tx
    .selectFrom('authorisationLink')
    .select(['tokenHash', 'caseId', 'memberId', 'phoneSealed'])
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', clock.now())
    .forUpdate()
    .executeTakeFirst()
  if (!row?.phoneSealed) return undefined
  const { tokenHash, caseId, memberId, phoneSealed } = row
  return { tokenHash, caseId, memberId: memberId as MemberId, phone: encryption.open(phoneSealed, place(tokenHash)) }
}

export async function useLink({ clock }: Equipment, tx: Tx, tokenHash: string): Promise<void> {
  await tx.updateTable('authorisationLink').set({ usedAt: clock.now() }).where('tokenHash', '=', tokenHash).execute()
}

import { randomBytes } from 'node:crypto'
import type { Case } from '@jzt/casework'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { hashToken } from '../../platform/session.ts'
import { linkHours } from '../link-store.ts'

export interface SupporterLink {
  readonly tokenHash: string
  readonly caseId: string
  readonly supporterKey: string
  readonly phone: string
}

const place = (tokenHash: string) => `supporter_link.phone.${tokenHash}`

interface NewLink {
  readonly file: Case
  readonly supporterKey: string
  readonly phone: string
}

/** A new way for one supporter; those that were open for him are shut. Only the token's hash is kept. */
export async function insertSupporterLink(
  { clock, encryption }: Equipment,
  tx: Tx,
  { file, supporterKey, phone }: NewLink,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = hashToken(token)
  const sentAt = clock.now()
  const expiresAt = new Date(sentAt.getTime() + linkHours * 3_600_000)
  await tx
    .updateTable('supporterLink')
    .set({ usedAt: sentAt })
    .where('hid', '=', file.household)
    .where('supporterKey', '=', supporterKey)
    .where('usedAt', 'is', null)
    .execute()
  const phoneSealed = encryption.seal(phone, place(tokenHash))
  await tx
    .insertInto('supporterLink')
    .values({ tokenHash, hid: file.household, caseId: file.id, supporterKey, phoneSealed, sentAt, expiresAt })
    .execute()
  return { token, expiresAt }
}

/** Undefined for an unknown, an expired and a used token alike; the row is locked, so a link is used once. */
export async function lockSupporterLink(
  { clock, encryption }: Equipment,
  tx: Tx,
  token: string,
): Promise<SupporterLink | undefined> {
  const row = await tx
    .selectFrom('supporterLink')
    .select(['tokenHash', 'caseId', 'supporterKey', 'phoneSealed'])
    .where('tokenHash', '=', hashToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', clock.now())
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { phoneSealed, ...link } = row
  return { ...link, phone: encryption.open(phoneSealed, place(row.tokenHash)) }
}

export async function useSupporterLink({ clock }: Equipment, tx: Tx, tokenHash: string): Promise<void> {
  await tx.updateTable('supporterLink').set({ usedAt: clock.now() }).where('tokenHash', '=', tokenHash).execute()
}

export interface SentLink {
  readonly supporterKey: string
  readonly phone: string
  readonly sentAt: Date
  readonly expiresAt: Date
}

/** The newest link of each supporter of this household. */
export async function listSentLinks(
  { encryption }: Equipment,
  tx: Tx,
  { household }: Pick<Case, 'household'>,
): Promise<SentLink[]> {
  const { rows } = await sql<{
    tokenHash: string
    supporterKey: string
    phoneSealed: string
    sentAt: Date
    expiresAt: Date
  }>`
    select distinct on (supporter_key) token_hash, supporter_key, phone_sealed, sent_at, expires_at
    from supporter_link where hid = ${household}
    order by supporter_key, sent_at desc, token_hash`.execute(tx)
  return rows.map(({ tokenHash, phoneSealed, ...link }) => ({
    ...link,
    phone: encryption.open(phoneSealed, place(tokenHash)),
  }))
}

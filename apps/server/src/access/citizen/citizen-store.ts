import type { CitizenId } from '@jzt/kernel'
import type { Db, Tx } from '../../platform/database.ts'
import type { FieldEncryption } from '../../platform/encryption.ts'
import { newId } from '../../platform/ids.ts'

/** The person behind a phone that has just been proven; a row is made when there is none. */
export async function findOrAddCitizen(tx: Tx, encryption: FieldEncryption, phone: string): Promise<CitizenId> {
  const citizenId = newId<CitizenId>()
  const phoneIndex = encryption.index('phone', phone)
  await tx
    .insertInto('citizen')
    .values({ citizenId, phoneIndex, phoneSealed: encryption.seal(phone, placeOf(citizenId)) })
    .onConflict((conflict) => conflict.column('phoneIndex').doNothing())
    .execute()
  const row = await tx
    .selectFrom('citizen')
    .select('citizenId')
    .where('phoneIndex', '=', phoneIndex)
    .executeTakeFirstOrThrow()
  return row.citizenId as CitizenId
}

export async function getCitizenPhone(tx: Tx | Db, encryption: FieldEncryption, id: CitizenId): Promise<string> {
  const row = await tx.selectFrom('citizen').select('phoneSealed').where('citizenId', '=', id).executeTakeFirstOrThrow()
  return encryption.open(row.phoneSealed, placeOf(id))
}

/** The phone of somebody who may never have signed in, such as an applicant who was helped. */
export async function findCitizenPhone(
  tx: Tx | Db,
  encryption: FieldEncryption,
  id: CitizenId,
): Promise<string | undefined> {
  const row = await tx.selectFrom('citizen').select('phoneSealed').where('citizenId', '=', id).executeTakeFirst()
  return row && encryption.open(row.phoneSealed, placeOf(id))
}

export async function findCitizenByOpenid(tx: Tx, openidIndex: string): Promise<CitizenId | undefined> {
  const row = await tx
    .selectFrom('citizen')
    .select('citizenId')
    .where('wechatOpenidIndex', '=', openidIndex)
    .executeTakeFirst()
  return row?.citizenId as CitizenId | undefined
}

/** Whoever proves the phone owns the account: a WeChat user bound before gives way. */
export async function bindOpenid(tx: Tx, id: CitizenId, openidIndex: string): Promise<void> {
  await tx
    .updateTable('citizen')
    .set({ wechatOpenidIndex: null })
    .where('wechatOpenidIndex', '=', openidIndex)
    .where('citizenId', '!=', id)
    .execute()
  await tx.updateTable('citizen').set({ wechatOpenidIndex: openidIndex }).where('citizenId', '=', id).execute()
}

const placeOf = (id: string): string => `citizen.phone_sealed.${id}`

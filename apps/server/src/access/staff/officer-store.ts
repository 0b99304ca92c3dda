import type { Role } from '@jzt/casework'
import type { RefusalCode } from '@jzt/contract'
import { type DivisionCode, isWithin, levelOf, type OfficerId } from '@jzt/kernel'
import { hasPlace } from '../../places/index.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { FieldFault } from '../../platform/problem.ts'
import { hashPassword } from './password.ts'

export interface NewOfficer {
  readonly account: string
  readonly name: string
  readonly role: Role
  readonly division: DivisionCode
  readonly password: string
}

export type OfficerCreated =
  | { readonly ok: true; readonly officerId: OfficerId }
  | {
      readonly ok: false
      readonly refusal: { readonly code: RefusalCode; readonly fields: readonly FieldFault[] }
    }

const seats: Record<Role, readonly ReturnType<typeof levelOf>[]> = {
  village: ['village'],
  'town-clerk': ['town'],
  'town-head': ['town'],
  'district-clerk': ['county'],
  'district-head': ['county'],
  city: ['city'],
  auditor: ['city', 'county'],
  administrator: ['city', 'county'],
}

/** Makes an account: the role must have its seat at that level, the place must exist, and the account must be free. */
export async function createOfficer(tx: Tx | Db, { password, ...officer }: NewOfficer): Promise<OfficerCreated> {
  const cannot = (code: RefusalCode, path: string, message: string): OfficerCreated => ({
    ok: false,
    refusal: { code, fields: [{ path, message }] },
  })
  if (!seats[officer.role].includes(levelOf(officer.division))) {
    return cannot('invalid-input', 'division', '所选岗位不设在这一级行政区划，请改选区划或岗位')
  }
  if (!(await hasPlace(tx, officer.division)))
    return cannot('invalid-input', 'division', '没有这个行政区划，请重新选择')

  const officerId = newId<OfficerId>()
  const made = await tx
    .insertInto('officer')
    .values({ officerId, ...officer, passwordHash: await hashPassword(password) })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return cannot('account-taken', 'account', '这个账号已有人使用，请换一个')
  return { ok: true, officerId }
}

const cards = (tx: Tx | Db) =>
  tx
    .selectFrom('officer')
    .innerJoin('division', 'division.code', 'officer.division')
    .select(['officerId', 'account', 'officer.name', 'role', 'division', 'fullName', 'disabledAt'])

export async function listOfficerCards(tx: Tx, scope: DivisionCode) {
  const rows = await within(tx, scope).orderBy('division').orderBy('account').execute()
  return rows.map(cardOf)
}

/** Everybody at work in a place and below it. */
export async function listOfficersAtWork(tx: Tx, scope: DivisionCode) {
  const rows = await within(tx, scope).where('disabledAt', 'is', null).orderBy('division').orderBy('role').execute()
  return rows.map(cardOf)
}

const within = (tx: Tx, scope: DivisionCode) =>
  cards(tx).where('officer.division', '>=', scope).where('officer.division', '<', `${scope}~`)

export async function findOfficerCard(tx: Tx | Db, officerId: OfficerId) {
  const row = await cards(tx).where('officerId', '=', officerId).executeTakeFirst()
  return row && cardOf(row)
}

/** An officer whom an administrator looks after, locked; one of another place does not exist for him. */
export async function lockOfficerWithin(tx: Tx, officerId: OfficerId, scope: DivisionCode) {
  const row = await tx
    .selectFrom('officer')
    .select(['officerId', 'division', 'account'])
    .where('officerId', '=', officerId)
    .forUpdate()
    .executeTakeFirst()
  return row && isWithin(row.division, scope) ? row : undefined
}

export async function disableOfficer(tx: Tx, officerId: OfficerId, at: Date): Promise<void> {
  await tx
    .updateTable('officer')
    .set({ disabledAt: at })
    .where('officerId', '=', officerId)
    .where('disabledAt', 'is', null)
    .execute()
}

export async function setPassword(tx: Tx, officerId: OfficerId, passwordHash: string): Promise<void> {
  await tx.updateTable('officer').set({ passwordHash }).where('officerId', '=', officerId).execute()
}

export async function findAccount(tx: Tx | Db, account: string) {
  const row = await tx
    .selectFrom('officer')
    .select(['officerId', 'passwordHash'])
    .where('account', '=', account)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row && { officerId: row.officerId as OfficerId, passwordHash: row.passwordHash }
}

export async function findOfficerName(tx: Tx | Db, id: OfficerId): Promise<string | undefined> {
  return (await listOfficerNames(tx, [id])).get(id)
}

/** Names of many officers in one query, also of those who have left. */
export async function listOfficerNames(
  tx: Tx | Db,
  ids: readonly OfficerId[],
): Promise<ReadonlyMap<OfficerId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('officer')
    .select(['officerId', 'name'])
    .where('officerId', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ officerId, name }) => [officerId as OfficerId, name]))
}

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number]

const cardOf = ({ officerId, role, fullName, disabledAt, ...row }: CardRow) => ({
  ...row,
  officerId: officerId as OfficerId,
  role: role as Role,
  divisionName: fullName,
  disabled: disabledAt !== null,
})

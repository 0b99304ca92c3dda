import { randomUUID } from 'node:crypto'
import type { Role } from '@jzt/casework'
import type { CitizenId } from '@jzt/kernel'
import { createOfficer, findOrAddCitizen } from '../src/access/index.ts'
import { inScope, nobody } from '../src/platform/scope.ts'
import { hashToken, staffCookie, startSession } from '../src/platform/session.ts'
import type { House } from '../test-support/house.ts'

/** Somebody who calls: nobody, a citizen, an officer of one place, or one whose session is over. */
export interface Caller {
  readonly name: string
  readonly id: string
  readonly kind: 'nobody' | 'citizen' | 'officer'
  /** Disabled, signed out or idle too long: to be answered like nobody. */
  readonly over?: true
  readonly role?: Role
  readonly division?: string
  headers(): Promise<Record<string, string>>
}

/** 七星岗街道华一坡社区 is home; 两路口街道 is its sister town; 石船镇 lies in 两江新区, 磁器口街道 in 沙坪坝区. */
export const places = {
  village: '500103001003',
  sisterVillage: '500103001011',
  town: '500103001',
  sisterTown: '500103004',
  villageOfSisterTown: '500103004002',
  district: '500103',
  otherDistrict: '500157',
  townElsewhere: '500157104',
  villageElsewhere: '500157104202',
  thirdTown: '500106004',
  thirdDistrict: '500106',
  city: '50',
} as const

const seats: readonly (readonly [Role, readonly (keyof typeof places)[]])[] = [
  ['village', ['village', 'sisterVillage', 'villageOfSisterTown', 'villageElsewhere']],
  ['town-clerk', ['town', 'sisterTown', 'townElsewhere', 'thirdTown']],
  ['town-head', ['town', 'sisterTown', 'townElsewhere', 'thirdTown']],
  ['district-clerk', ['district', 'otherDistrict', 'thirdDistrict']],
  ['district-head', ['district', 'otherDistrict', 'thirdDistrict']],
  ['city', ['city']],
  ['auditor', ['city', 'district', 'otherDistrict']],
  ['administrator', ['city', 'district', 'otherDistrict']],
]

export const passwordOfAll = 'correct horse battery staple'

/** One officer of every role in every place, with an account of the name. */
export async function everyOfficer(house: House): Promise<Caller[]> {
  const officers: Caller[] = []
  for (const [role, where] of seats)
    for (const place of where) officers.push(await officerAt(house, role, places[place], place))
  return officers
}

export async function officerAt(
  house: House,
  role: Role,
  division: string,
  label: string = randomUUID(),
): Promise<Caller> {
  const account = `${role}.${label}`.toLowerCase().slice(0, 40)
  const made = await createOfficer(house.equipment.db, {
    account,
    name: '测试员',
    role,
    division,
    password: passwordOfAll,
  })
  if (!made.ok) throw new Error(`${account}: ${JSON.stringify(made.refusal)}`)
  const id = made.officerId
  return { name: `${role} of ${label}`, id, kind: 'officer', role, division, headers: () => officerHeaders(house, id) }
}

export async function officerHeaders({ equipment }: House, id: string): Promise<Record<string, string>> {
  const { token } = await startSession(equipment.db, 'officer', id)
  return { cookie: `${staffCookie}=${token}` }
}

export async function citizenAt(house: House, name: string, phone: string): Promise<Caller & { id: CitizenId }> {
  const { db, encryption } = house.equipment
  const id = await inScope(db, nobody, (tx) => findOrAddCitizen(tx, encryption, phone))
  return { name, id, kind: 'citizen', headers: () => citizenHeaders(house, id) }
}

async function citizenHeaders({ equipment }: House, id: string): Promise<Record<string, string>> {
  const { token } = await startSession(equipment.db, 'citizen', id)
  return { authorization: `Bearer ${token}` }
}

export const anonymous: Caller = { name: 'nobody', id: '', kind: 'nobody', headers: async () => ({}) }

/** Those whose way in has been shut since they signed in. */
export async function shutOut(house: House, officer: Caller, citizen: Caller): Promise<Caller[]> {
  const { db } = house.equipment
  const disabled = await officerAt(house, 'town-clerk', places.town, 'disabled')
  const disabledHeaders = await disabled.headers()
  await db.updateTable('officer').set({ disabledAt: new Date() }).where('officerId', '=', disabled.id).execute()
  const expired = await officer.headers()
  await endTokenOf(house, expired['cookie']?.split('=')[1] ?? '')
  const idle = await citizen.headers()
  await endTokenOf(house, idle['authorization']?.slice(7) ?? '')
  const shut = (name: string, caller: Caller, headers: Record<string, string>): Caller => ({
    ...caller,
    name,
    over: true,
    headers: async () => headers,
  })
  return [
    shut('disabled town clerk', disabled, disabledHeaders),
    shut('town clerk with an expired session', officer, expired),
    shut('applicant with an expired session', citizen, idle),
  ]
}

async function endTokenOf({ equipment }: House, token: string): Promise<void> {
  const { numUpdatedRows } = await equipment.db
    .updateTable('session')
    .set({ expiresAt: new Date(0) })
    .where('tokenHash', '=', hashToken(token))
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('no such session')
}

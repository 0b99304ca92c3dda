import type { CitizenId, DivisionCode, OfficerId } from '@jzt/kernel'

export type Role =
  | 'village'
  | 'town-clerk'
  | 'town-head'
  | 'district-clerk'
  | 'district-head'
  | 'city'
  | 'auditor'
  | 'administrator'

/** A member of staff with one role in one place. The scope is a division code: everything that starts with it. */
export interface Officer {
  readonly kind: 'officer'
  readonly id: OfficerId
  readonly role: Role
  readonly division: DivisionCode
}

/** The applicant or the helper who holds a mandate. */
export interface Citizen {
  readonly kind: 'citizen'
  readonly id: CitizenId
}

/** The clock and the jobs of the platform itself. */
export interface System {
  readonly kind: 'system'
}

export type Actor = Officer | Citizen | System

export const system: System = { kind: 'system' }

/** Every role of an office, for tables that must be complete. */
export const roles = [
  'village',
  'town-clerk',
  'town-head',
  'district-clerk',
  'district-head',
  'city',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

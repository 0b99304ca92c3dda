import type { OfficerId } from '@jzt/kernel'
import { forgetAttempts, withinLimit } from '../../platform/attempts.ts'
import { audit } from '../../platform/audit.ts'
import type { Db } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { inScope, nobody } from '../../platform/scope.ts'
import { endSession, startSession } from '../../platform/session.ts'
import { addressBucket } from '../address-bucket.ts'
import { findAccount, findOfficerCard } from './officer-store.ts'
import { isPassword } from './password.ts'

const perAddress = { windowSeconds: 60, max: 100 }
const perAccount = { windowSeconds: 60, max: 6 }
const wrongTries = { windowSeconds: 30 * 60, max: 5, locks: true }
/** People type passwords and identity numbers into the wrong field: what was typed is counted by its keyed index only. */
const bucketOf = ({ encryption }: Pick<Equipment, 'encryption'>, kind: string, typed: string): string =>
  `staff-${kind}:${encryption.index('attempt', typed)}`

interface Asked {
  readonly account: string
  readonly password: string
  readonly address: string
  /** The session that the browser still carries; it ends, so that no planted token outlives a sign-in. */
  readonly oldToken: string | undefined
}

/**
 * Signs a member of staff in. Every bucket is filled before the password is looked at, and by the account that was typed,
 * known or not: an unknown account is slowed, locked and answered exactly like a known one (T36).
 */
export async function signInStaff(equipment: Equipment, { account, password, address, oldToken }: Asked) {
  const { db } = equipment
  if (!(await withinLimit(db, addressBucket(equipment, 'staff', address), perAddress)))
    return cannot('too-many-requests')
  if (!(await withinLimit(db, bucketOf(equipment, 'account', account), perAccount))) return cannot('too-many-requests')
  if (!(await withinLimit(db, bucketOf(equipment, 'wrong', account), wrongTries))) return cannot('sign-in-locked')

  const found = await findAccount(db, account)
  if (!(await isPassword(found?.passwordHash, password)) || !found) {
    await inScope(db, nobody, (tx) => audit(tx, undefined, 'staff-sign-in-failed'))
    return cannot('sign-in-failed')
  }
  await unlockAccount(equipment, db, account)
  return inScope(db, nobody, async (tx) => {
    if (oldToken) await endSession(tx, oldToken)
    const session = await startSession(tx, 'officer', found.officerId)
    const officer = await getCard(tx, found.officerId)
    const by = { kind: 'officer', id: officer.officerId, role: officer.role, division: officer.division } as const
    await audit(tx, by, 'staff-signed-in')
    return { ok: true, token: session.token, officer } as const
  })
}

/** Ends a lock-out: after a right password, or when an administrator has set a new one. */
export const unlockAccount = (equipment: Equipment, db: Db, account: string): Promise<void> =>
  forgetAttempts(db, bucketOf(equipment, 'wrong', account))

async function getCard(tx: Parameters<typeof findOfficerCard>[0], officerId: OfficerId) {
  const card = await findOfficerCard(tx, officerId)
  if (!card) throw new Error('an officer who signs in has a card')
  return card
}

const cannot = <const Code extends string>(code: Code) => ({ ok: false, code }) as const

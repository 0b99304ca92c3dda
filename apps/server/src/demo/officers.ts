import type { Role } from '@jzt/casework'
import type { DivisionCode } from '@jzt/kernel'
import { createOfficer } from '../access/index.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { demoOfficers } from './accounts.ts'

/** Finds who sits at a desk; the second of two people is asked for by `seat` 1. */
export type Staff = (role: Role, division: DivisionCode, seat?: 0 | 1) => SignedInOfficer

/** Makes the officers of the demo city, each hash beside the others, all of them or none. */
export async function makeOfficers({ db }: Pick<Equipment, 'db'>): Promise<Staff> {
  const officers = await db.transaction().execute((tx) =>
    Promise.all(
      demoOfficers.map(async ({ place, ...officer }): Promise<SignedInOfficer> => {
        const made = await createOfficer(tx, officer)
        if (!made.ok) throw new Error(`demo officer ${officer.account} of ${place}: ${made.refusal.code}`)
        const { role, division, name, account } = officer
        return { kind: 'officer', id: made.officerId, role, division, name, account }
      }),
    ),
  )
  return (role, division, seat = 0) => {
    const found = officers.filter((officer) => officer.role === role && officer.division === division)[seat]
    if (!found) throw new Error(`no demo officer: ${role} ${division} ${seat}`)
    return found
  }
}

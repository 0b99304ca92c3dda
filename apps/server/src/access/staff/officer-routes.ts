import { endpoints } from '@jzt/contract'
import { type DivisionCode, isWithin, townOf } from '@jzt/kernel'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { type App, answer, refused, route } from '../../platform/route.ts'
import { endSessionsOf, type SignedInOfficer } from '../../platform/session.ts'
import {
  createOfficer,
  disableOfficer,
  findOfficerCard,
  listOfficerCards,
  listOfficersAtWork,
  lockOfficerWithin,
  setPassword,
} from './officer-store.ts'
import { hashPassword } from './password.ts'
import { unlockAccount } from './sign-in-staff.ts'

/** The register of staff. Only a system administrator changes it, and only within his own place; the auditor reads it. */
export function registerOfficers(app: App, equipment: Equipment): void {
  registerLists(app, equipment)

  route(app, equipment, endpoints.createOfficer, async ({ tx, actor, body }) => {
    if (actor.role !== 'administrator' || !isWithin(body.division, actor.division)) return notYourRole
    const created = await createOfficer(tx, body)
    if (!created.ok) return refused(created.refusal)
    await audit(tx, actor, 'officer-created', undefined, `officer ${created.officerId}`)
    return cardOrGone(tx, created.officerId)
  })

  route(app, equipment, endpoints.disableOfficer, async ({ tx, actor, params: { officerId }, body }) => {
    if (actor.role !== 'administrator') return notYourRole
    if (officerId === actor.id) return refused({ code: 'own-account' })
    if (!(await lockOfficerWithin(tx, officerId, actor.division))) return refused({ code: 'not-found' })
    await disableOfficer(tx, officerId, equipment.clock.now())
    await endSessionsOf(tx, officerId)
    await audit(tx, actor, 'officer-disabled', undefined, `officer ${officerId}: ${body.reason}`)
    return cardOrGone(tx, officerId)
  })

  route(app, equipment, endpoints.resetOfficerPassword, async ({ tx, actor, params: { officerId }, body }) => {
    if (actor.role !== 'administrator') return notYourRole
    const officer = await lockOfficerWithin(tx, officerId, actor.division)
    if (!officer) return refused({ code: 'not-found' })
    await setPassword(tx, officerId, await hashPassword(body.password))
    await endSessionsOf(tx, officerId)
    await unlockAccount(equipment, tx, officer.account)
    await audit(tx, actor, 'officer-password-reset', undefined, `officer ${officerId}`)
    return cardOrGone(tx, officerId)
  })
}

function registerLists(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listOfficers, async ({ tx, actor, query }) => {
    if (actor.role !== 'administrator' && actor.role !== 'auditor') return notYourRole
    const scope = query.division ?? actor.division
    if (!isWithin(scope, actor.division)) return refused({ code: 'not-found' })
    return answer({ officers: await listOfficerCards(tx, scope) })
  })

  route(app, equipment, endpoints.listColleagues, async ({ tx, actor }) => {
    const officers = await listOfficersAtWork(tx, unitOf(actor))
    return answer({
      colleagues: officers.map(({ officerId, name, role, divisionName }) => ({ officerId, name, role, divisionName })),
    })
  })
}

/** A village worker belongs to the staff of the town: visits need two people, and the village may have one. */
const unitOf = ({ role, division }: SignedInOfficer): DivisionCode => (role === 'village' ? townOf(division) : division)

const notYourRole = refused({ code: 'not-your-role' })

async function cardOrGone(tx: Tx, officerId: SignedInOfficer['id']) {
  const card = await findOfficerCard(tx, officerId)
  return card ? answer(card) : refused({ code: 'not-found' })
}

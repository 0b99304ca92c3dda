import { endpoints } from '@jzt/contract'
import { getPlaceName } from '../../places/index.ts'
import { withinLimit } from '../../platform/attempts.ts'
import { audit } from '../../platform/audit.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { type App, answer, refused, route, routeOutside } from '../../platform/route.ts'
import { inScope, nobody } from '../../platform/scope.ts'
import { endSession, staffCookie } from '../../platform/session.ts'
import { addressBucket } from '../address-bucket.ts'
import { takeFirstAdministratorToken } from './first-administrator.ts'
import { createOfficer, findOfficerCard } from './officer-store.ts'
import { signInStaff } from './sign-in-staff.ts'

const tokenTries = { windowSeconds: 3_600, max: 10 }

export function registerStaffAccess(app: App, equipment: Equipment): void {
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: equipment.config.publicOrigin?.startsWith('https:') ?? false,
  } as const

  routeOutside(app, equipment, endpoints.signInStaff, async ({ body, request, reply }) => {
    const oldToken = request.cookies[staffCookie]
    const signedIn = await signInStaff(equipment, { ...body, address: request.ip, oldToken })
    if (!signedIn.ok) return refused({ code: signedIn.code })
    reply.setCookie(staffCookie, signedIn.token, cookie)
    return answer(signedIn.officer)
  })
  route(app, equipment, endpoints.signOutStaff, async ({ tx, actor, request, reply }) => {
    await endSession(tx, request.cookies[staffCookie] ?? '')
    await audit(tx, actor, 'staff-signed-out')
    reply.clearCookie(staffCookie, cookie)
    return answer({})
  })
  route(app, equipment, endpoints.getOfficer, async ({ tx, actor }) => {
    const { id: officerId, account, name, role, division } = actor
    const divisionName = await getPlaceName(tx, division)
    return answer({ officerId, account, name, role, division, divisionName, disabled: false })
  })
  registerFirstAdministrator(app, equipment)
}

function registerFirstAdministrator(app: App, equipment: Equipment): void {
  routeOutside(app, equipment, endpoints.createFirstAdministrator, async ({ body: { token, ...officer }, request }) => {
    if (!(await withinLimit(equipment.db, addressBucket(equipment, 'first-administrator', request.ip), tokenTries))) {
      return refused({ code: 'too-many-requests' })
    }
    return inScope(equipment.db, nobody, async (tx) => {
      if (!(await takeFirstAdministratorToken(tx, token))) return refused({ code: 'token-used' })
      const created = await createOfficer(tx, { ...officer, role: 'administrator', division: '50' })
      if (!created.ok) return refused(created.refusal)
      await audit(tx, undefined, 'first-administrator-created', undefined, `officer ${created.officerId}`)
      const card = await findOfficerCard(tx, created.officerId)
      return card ? answer(card) : refused({ code: 'not-found' })
    })
  })
}

import { createHash } from 'node:crypto'
import { endpoints } from '@jzt/contract'
import type { FastifyRequest } from 'fastify'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, route, routeAfter, routeOutside } from '../platform/route.ts'
import { currentText } from './authorisation-text.ts'
import { readyToSign, sendCodeByLink, signByLink, viewByLink } from './sign-by-link.ts'
import { signOnDevice } from './sign-on-device.ts'
import { startAuthorisation } from './start-authorisation.ts'

export {
  findAuthorisationNo,
  isAuthorised,
  listAuthorisations,
} from './authorisation-store.ts'
export { currentText } from './authorisation-text.ts'
export { signOnDevice } from './sign-on-device.ts'

export function registerAuthorisation(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.startAuthorisations, ({ tx, actor, params, body, request }) =>
    startAuthorisation(equipment, tx, {
      actor,
      caseId: params.caseId,
      memberId: body.memberId,
      phone: body.phone,
      origin: equipment.config.publicOrigin ?? `http://${request.headers.host ?? '127.0.0.1'}`,
    }),
  )
  route(app, equipment, endpoints.getAuthorisationText, async () => answer(currentText()))
  route(app, equipment, endpoints.getAuthorisation, ({ tx, params }) => viewByLink(equipment, tx, params.token))
  routeOutside(app, equipment, endpoints.requestAuthorisationCode, ({ params }) =>
    sendCodeByLink(equipment, params.token),
  )
  routeAfter(app, equipment, endpoints.signAuthorisation, {
    before: ({ params: { token }, body }) => readyToSign(equipment, { token, body }),
    handle: ({ tx, params: { token }, body, request, early: ready }) =>
      signByLink(equipment, tx, { token, body, deviceHash: deviceHash(request), ready }),
  })
  route(app, equipment, endpoints.signAuthorisationOnDevice, ({ tx, actor, params, body, request }) =>
    signOnDevice(equipment, tx, { actor, caseId: params.caseId, body, deviceHash: deviceHash(request) }),
  )
}

/** Which kind of device it was; enough to tell two apart, too little to follow anybody. */
const deviceHash = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(request.headers['user-agent'] ?? '')
    .digest('hex')

import { createHash } from 'node:crypto'
import { endpoints } from '@jzt/contract'
import type { FastifyRequest } from 'fastify'
import { type App, answer, route, routeAfter, routeOutside } from '../platform/route.ts'
import type { Services } from '../platform/services.ts'
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

export function registerAuthorisation(app: App, services: Services): void {
  route(app, services, endpoints.startAuthorisations, ({ tx, actor, params, body, request }) =>
    startAuthorisation(services, tx, {
      actor,
      caseId: params.caseId,
      memberId: body.memberId,
      phone: body.phone,
      origin: services.config.publicOrigin ?? `http://${request.headers.host ?? '127.0.0.1'}`,
    }),
  )
  route(app, services, endpoints.getAuthorisationText, async () => answer(currentText()))
  route(app, services, endpoints.getAuthorisation, ({ tx, params }) => viewByLink(services, tx, params.token))
  routeOutside(app, services, endpoints.requestAuthorisationCode, ({ params }) =>
    sendCodeByLink(services, params.token),
  )
  routeAfter(app, services, endpoints.signAuthorisation, {
    before: ({ params: { token }, body }) => readyToSign(services, { token, body }),
    handle: ({ tx, params: { token }, body, request, early: ready }) =>
      signByLink(services, tx, { token, body, deviceHash: deviceHash(request), ready }),
  })
  route(app, services, endpoints.signAuthorisationOnDevice, ({ tx, actor, params, body, request }) =>
    signOnDevice(services, tx, { actor, caseId: params.caseId, body, deviceHash: deviceHash(request) }),
  )
}

/** Which kind of device it was; enough to tell two apart, too little to follow anybody. */
const deviceHash = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(request.headers['user-agent'] ?? '')
    .digest('hex')

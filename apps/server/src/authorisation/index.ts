import { endpoints } from '@jzt/contract'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, route, routeAfter, routeOutside } from '../platform/route.ts'
import { currentText } from './authorisation-text.ts'
import { deviceHash } from './device-hash.ts'
import { readyToSign, sendCodeByLink, signByLink, viewByLink } from './sign-by-link.ts'
import { signOnDevice } from './sign-on-device.ts'
import { startAuthorisation } from './start-authorisation.ts'
import { registerSupporters } from './supporter/supporter-routes.ts'
import { withdrawAuthorisation } from './withdraw-authorisation.ts'

export {
  findAuthorisationNo,
  isAuthorised,
  listAuthorisations,
} from './authorisation-store.ts'
export { currentText, supporterText } from './authorisation-text.ts'
export { signOnDevice } from './sign-on-device.ts'
export { listSupporterAnswers, type SupporterAnswer } from './supporter/supporter-answer-store.ts'
export { listSupporterProgress, viewSupporterAnswers } from './supporter/supporter-standing.ts'
export { viewAuthorisations } from './view-authorisations.ts'
export { listSigners, type Signer } from './who-signs.ts'
export { endAuthorisation, mayWithdraw } from './withdraw-authorisation.ts'

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
  route(app, equipment, endpoints.withdrawAuthorisation, ({ tx, actor, params, body }) =>
    withdrawAuthorisation(equipment, tx, { actor, caseId: params.caseId, memberId: body.memberId }),
  )
  registerSupporters(app, equipment)
}

import type { Citizen } from '@jzt/casework'
import { endpoints } from '@jzt/contract'
import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { type App, refused, route, routeAfter, routeOutside } from '../../platform/route.ts'
import type { SignedInOfficer } from '../../platform/session.ts'
import { deviceHash } from '../device-hash.ts'
import { answerAsSupporter, readyToAnswer } from './answer-as-supporter.ts'
import { mayStillSend, sendSupporterLink } from './send-supporter-link.ts'
import { sendSupporterCode, viewSupporterRequest } from './view-supporter-request.ts'

export function registerSupporters(app: App, equipment: Equipment): void {
  const early = ({ params }: { params: { caseId: string } }) => mayStillSend(equipment, params.caseId)
  routeAfter(app, equipment, endpoints.startSupporterLink, {
    before: early,
    handle: (asked) => sendLink(equipment, asked),
  })
  routeAfter(app, equipment, endpoints.startSupporterLinkByOffice, {
    before: early,
    handle: (asked) => sendLink(equipment, asked),
  })
  route(app, equipment, endpoints.getSupporterRequest, ({ tx, params }) =>
    viewSupporterRequest(equipment, tx, params.token),
  )
  routeOutside(app, equipment, endpoints.requestSupporterCode, ({ params }) =>
    sendSupporterCode(equipment, params.token),
  )
  routeAfter(app, equipment, endpoints.answerAsSupporter, {
    before: ({ params: { token }, body }) => readyToAnswer(equipment, { token, body }),
    handle: ({ tx, params: { token }, body, request, early: ready }) =>
      answerAsSupporter(equipment, tx, { token, body, deviceHash: deviceHash(request), ready }),
  })
}

interface Asked {
  readonly tx: Tx
  readonly actor: Citizen | SignedInOfficer
  readonly params: { readonly caseId: string }
  readonly body: { readonly supporterKey: string; readonly phone: string }
  readonly request: FastifyRequest
  /** Whether this case may still send links today. */
  readonly early: boolean
}

/** The limit is told last: whoever may not see the case does not learn that many links were sent. */
async function sendLink(equipment: Equipment, { tx, actor, params, body, request, early }: Asked) {
  const origin = equipment.config.publicOrigin ?? `http://${request.headers.host ?? '127.0.0.1'}`
  const sent = await sendSupporterLink(equipment, tx, { actor, caseId: params.caseId, ...body, origin })
  return early || 'refusal' in sent ? sent : refused({ code: 'too-many-requests' })
}

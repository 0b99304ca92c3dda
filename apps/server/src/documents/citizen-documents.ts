import { DocumentKind, endpoints, MemberKey } from '@jzt/contract'
import * as z from 'zod'
import { withinLimit } from '../platform/attempts.ts'
import { audit } from '../platform/audit.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route, routeOutside } from '../platform/route.ts'
import { inScope } from '../platform/scope.ts'
import { keepDocument, readDocument } from './document-store.ts'
import { readUpload } from './read-upload.ts'
import { documentHeaders } from './send-document.ts'

/** A large family with every proof photographed twice stays below. */
const perDay = { windowSeconds: 86_400, max: 100 }
const Fields = z.strictObject({ kind: DocumentKind.default('other'), memberKey: MemberKey.optional() })

export function registerCitizenDocuments(app: App, equipment: Equipment): void {
  routeOutside(app, equipment, endpoints.uploadDocument, async ({ actor, scope, request }) => {
    if (!(await withinLimit(equipment.db, `upload:${actor.id}`, perDay))) return refused({ code: 'too-many-requests' })
    const upload = await readUpload(request, Fields)
    if (!upload.ok) return refused(upload.refusal)
    const document = {
      content: upload.content,
      ...upload.fields,
      uploadedBy: { kind: 'citizen', id: actor.id },
    } as const
    const kept = await keepDocument(equipment, document, (write) => inScope(equipment.db, scope, write))
    return kept.ok ? answer({ documentId: kept.documentId }) : refused({ code: kept.code })
  })

  route(app, equipment, endpoints.getDocument, async ({ tx, actor, params, reply }) => {
    const document = await readDocument(equipment, tx, params.documentId)
    if (document?.uploadedBy !== actor.id) return refused({ code: 'not-found' })
    await audit(tx, actor, 'document-read', undefined, `document ${params.documentId}`)
    documentHeaders(reply, document)
    return answer(document.content)
  })
}

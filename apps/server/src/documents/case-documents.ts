import { DocumentKind, endpoints, MemberIdSchema } from '@jzt/contract'
import type { CaseId, HouseholdId, MemberId } from '@jzt/kernel'
import * as z from 'zod'
import { withinLimit } from '../platform/attempts.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import { type App, answer, refused, route, routeOutside } from '../platform/route.ts'
import { inScope } from '../platform/scope.ts'
import type { Services } from '../platform/services.ts'
import { keepDocument, readDocument } from './document-store.ts'
import { readUpload } from './read-upload.ts'
import { documentHeaders } from './send-document.ts'

const perDay = { windowSeconds: 86_400, max: 1_000 }
const Fields = z.strictObject({ kind: DocumentKind.default('evidence'), memberId: MemberIdSchema.optional() })
/** They watch over cases and carry none. */
const onlookers: ReadonlySet<string> = new Set(['city', 'auditor', 'administrator'])

export function registerCaseDocuments(app: App, services: Services): void {
  registerUpload(app, services)
  registerRead(app, services)
}

function registerUpload(app: App, services: Services): void {
  routeOutside(app, services, endpoints.uploadCaseDocument, async ({ actor, scope, params: { caseId }, request }) => {
    if (onlookers.has(actor.role)) return refused({ code: 'not-your-role' })
    const hid = await inScope(services.db, scope, (tx) => findHousehold(tx, caseId))
    if (!hid) return refused({ code: 'case-not-found' })
    if (!(await withinLimit(services.db, `upload:${actor.id}`, perDay))) return refused({ code: 'too-many-requests' })
    const upload = await readUpload(request, Fields)
    if (!upload.ok) return refused(upload.refusal)
    const { kind, memberId } = upload.fields
    const file = { hid, caseId }
    const memberKey = memberId && (await inScope(services.db, scope, (tx) => findMemberKey(tx, file, memberId)))
    if (memberId && !memberKey) {
      return refused({ code: 'invalid-input', fields: [{ path: 'memberId', message: '这件申请里没有这位家庭成员' }] })
    }
    const document = {
      content: upload.content,
      kind,
      memberKey,
      uploadedBy: { kind: 'officer', id: actor.id },
      file,
    } as const
    const kept = await keepDocument(services, document, (write) =>
      inScope(services.db, scope, async (tx) => {
        await write(tx)
        await audit(tx, actor, 'document-added', { household: hid, id: caseId }, kind)
      }),
    )
    return kept.ok ? answer({ documentId: kept.documentId }) : refused({ code: kept.code })
  })
}

function registerRead(app: App, services: Services): void {
  route(app, services, endpoints.getCaseDocument, async ({ tx, actor, params: { caseId, documentId }, reply }) => {
    const hid = await findHousehold(tx, caseId)
    if (!hid) return refused({ code: 'case-not-found' })
    const document = await readDocument(services, tx, documentId)
    if (document?.caseId !== caseId) return refused({ code: 'not-found' })
    await audit(tx, actor, 'document-read', { household: hid, id: caseId }, `document ${documentId}`)
    documentHeaders(reply, document)
    return answer(document.content)
  })
}

/** The household of a case that this scope may see; the directory alone would tell of every case. */
async function findHousehold(tx: Tx, caseId: CaseId): Promise<HouseholdId | undefined> {
  const row = await tx
    .selectFrom('caseDirectory')
    .innerJoin('caseFile', (join) =>
      join.onRef('caseFile.hid', '=', 'caseDirectory.hid').onRef('caseFile.caseId', '=', 'caseDirectory.caseId'),
    )
    .select('caseFile.hid')
    .where('caseDirectory.caseId', '=', caseId)
    .executeTakeFirst()
  return row?.hid as HouseholdId | undefined
}

async function findMemberKey(tx: Tx, { hid, caseId }: { hid: HouseholdId; caseId: CaseId }, memberId: MemberId) {
  const row = await tx
    .selectFrom('caseMember')
    .select('key')
    .where('hid', '=', hid)
    .where('caseId', '=', caseId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row?.key
}

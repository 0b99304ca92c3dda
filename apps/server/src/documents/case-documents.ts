import { type Case, maySee } from '@jzt/casework'
import { DocumentKind, endpoints, MemberIdSchema } from '@jzt/contract'
import type { CaseId, MemberId } from '@jzt/kernel'
import * as z from 'zod'
import { findCase } from '../casework/index.ts'
import { withinLimit } from '../platform/attempts.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { type App, answer, refused, route, routeOutside } from '../platform/route.ts'
import { inScope } from '../platform/scope.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { keepDocument, readDocument } from './document-store.ts'
import { readUpload } from './read-upload.ts'
import { documentHeaders } from './send-document.ts'

const perDay = { windowSeconds: 86_400, max: 1_000 }
const Fields = z.strictObject({ kind: DocumentKind.default('evidence'), memberId: MemberIdSchema.optional() })
/** They watch over cases and carry none. */
const onlookers: ReadonlySet<string> = new Set(['city', 'auditor', 'administrator'])

export function registerCaseDocuments(app: App, equipment: Equipment): void {
  registerUpload(app, equipment)
  registerRead(app, equipment)
}

function registerUpload(app: App, equipment: Equipment): void {
  routeOutside(app, equipment, endpoints.uploadCaseDocument, async ({ actor, scope, params: { caseId }, request }) => {
    const seen = await inScope(equipment.db, scope, (tx) => seenCase(tx, actor, caseId))
    if ('refusal' in seen) return seen
    if (onlookers.has(actor.role)) return refused({ code: 'not-your-role' })
    const hid = seen.file.household
    if (!(await withinLimit(equipment.db, `upload:${actor.id}`, perDay))) return refused({ code: 'too-many-requests' })
    const upload = await readUpload(request, Fields)
    if (!upload.ok) return refused(upload.refusal)
    const { kind, memberId } = upload.fields
    const file = { hid, caseId }
    const memberKey = memberId && (await inScope(equipment.db, scope, (tx) => findMemberKey(tx, file, memberId)))
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
    const kept = await keepDocument(equipment, document, (write) =>
      inScope(equipment.db, scope, async (tx) => {
        await write(tx)
        await audit(tx, actor, 'document-added', { household: hid, id: caseId }, kind)
      }),
    )
    return kept.ok ? answer({ documentId: kept.documentId }) : refused({ code: kept.code })
  })
}

function registerRead(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.getCaseDocument, async ({ tx, actor, params: { caseId, documentId }, reply }) => {
    const seen = await seenCase(tx, actor, caseId)
    if ('refusal' in seen) return seen
    const document = await readDocument(equipment, tx, documentId)
    if (document?.caseId !== caseId) return refused({ code: 'not-found' })
    await audit(tx, actor, 'document-read', seen.file, `document ${documentId}`)
    documentHeaders(reply, document)
    return answer(document.content)
  })
}

/** Papers are seen by whoever may see the file, and by nobody else: not by a declared relative either (R62). */
async function seenCase(
  tx: Tx,
  actor: SignedInOfficer,
  caseId: CaseId,
): Promise<{ file: Case } | { refusal: Refusal }> {
  const file = await findCase(tx, caseId)
  const seen = file ? maySee(actor, file) : ({ code: 'case-not-found' } as const)
  return file && seen === 'yes' ? { file } : refused(seen === 'yes' ? { code: 'case-not-found' } : { ...seen })
}

async function findMemberKey(tx: Tx, { hid, caseId }: { hid: string; caseId: CaseId }, memberId: MemberId) {
  const row = await tx
    .selectFrom('caseMember')
    .select('key')
    .where('hid', '=', hid)
    .where('caseId', '=', caseId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  return row?.key
}

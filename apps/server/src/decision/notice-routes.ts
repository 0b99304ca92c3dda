import { type Case, maySee } from '@jzt/casework'
import { endpoints } from '@jzt/contract'
import { findCase } from '../casework/index.ts'
import { findNoticeById, type StoredNotice, viewNotice } from '../notice/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { printedBy } from './issuer.ts'
import { letterPdf } from './letter-pdf.ts'

/** Every written word of a case, opened and printed by whoever may see the file; each look leaves its row. */
export function registerNotices(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.getNotice, async ({ tx, actor, params }) => {
    const seen = await seenNotice(equipment, tx, actor, params)
    if ('refusal' in seen) return seen
    await audit(tx, actor, 'read:notice', seen.file, `${seen.notice.kind} ${params.noticeId}`)
    return answer(viewNotice(seen.file, seen.notice))
  })

  route(app, equipment, endpoints.getNoticePdf, async ({ tx, actor, params, reply }) => {
    const seen = await seenNotice(equipment, tx, actor, params)
    if ('refusal' in seen) return seen
    const { file, notice } = seen
    await audit(tx, actor, 'read:notice-pdf', file, `${notice.kind} ${params.noticeId}`)
    const issuer = await printedBy(equipment, tx, file, notice.kind)
    const { title, paragraphs, issuedOn: on } = notice
    reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${file.number}-${notice.kind}.pdf"`)
      .header('cache-control', 'no-store')
    return answer(await letterPdf({ title, paragraphs, number: file.number, on }, issuer))
  })
}

async function seenNotice(
  equipment: Equipment,
  tx: Tx,
  actor: SignedInOfficer,
  { caseId, noticeId }: { readonly caseId: string; readonly noticeId: string },
): Promise<{ file: Case; notice: StoredNotice } | { refusal: Refusal }> {
  const file = await findCase(tx, caseId)
  const seen = file ? maySee(actor, file) : ({ code: 'case-not-found' } as const)
  if (!file || seen !== 'yes') return refused(seen === 'yes' ? { code: 'case-not-found' } : { ...seen })
  const notice = await findNoticeById(equipment, tx, file, noticeId)
  return notice ? { file, notice } : refused({ code: 'not-found' })
}

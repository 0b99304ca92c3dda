import { maySee } from '@jzt/casework'
import { endpoints } from '@jzt/contract'
import type { OfficerId } from '@jzt/kernel'
import { listOfficerNames } from '../access/index.ts'
import { findCase } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { readCasePage } from './case-page.ts'

export function registerArchive(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.getCase, async ({ tx, actor, params, query }) => {
    const read = await readCasePage(equipment, tx, {
      caseId: params.caseId,
      by: actor,
      reveal: query.reveal === 'id-numbers',
    })
    return 'page' in read ? answer(read.page) : refused(read.refusal)
  })

  route(app, equipment, endpoints.getCaseAudit, async ({ tx, actor, params }) => {
    const file = await findCase(tx, params.caseId)
    const seen = file ? maySee(actor, file) : ({ code: 'case-not-found' } as const)
    if (!file || seen !== 'yes') return refused(seen === 'yes' ? { code: 'case-not-found' } : { ...seen })
    await audit(tx, actor, 'read:audit', file)
    const rows = await tx
      .selectFrom('audit')
      .select(['at', 'actorKind', 'actorId', 'what', 'why'])
      .where('caseId', '=', file.id)
      .orderBy('auditId', 'desc')
      .limit(500)
      .execute()
    const names = await listOfficerNames(
      tx,
      rows.flatMap(({ actorKind, actorId }) => (actorKind === 'officer' && actorId ? [actorId as OfficerId] : [])),
    )
    const words: Record<string, string> = { citizen: '申请人或帮办人', system: '系统', nobody: '未登录' }
    return answer({
      entries: rows.map(({ at, actorKind, actorId, what, why }) => ({
        at: at.toISOString(),
        who:
          actorKind === 'officer' ? (names.get(actorId as OfficerId) ?? '工作人员') : (words[actorKind] ?? actorKind),
        ...(actorKind === 'officer' && actorId ? { officerId: actorId as OfficerId } : {}),
        what,
        why,
      })),
    })
  })
}

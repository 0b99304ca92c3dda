import { maySee } from '@jzt/casework'
import { endpoints } from '@jzt/contract'
import { grantIsExample } from '../assessment/index.ts'
import { findCase } from '../casework/index.ts'
import { listMembers } from '../intake/index.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { applicantNameOf, getProgress, renewalToTell } from './progress-view.ts'
import { toDoOf } from './words.ts'

export { aidFirstView, getProgress, hasAidFirst } from './progress-view.ts'

export function registerProgress(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listMyCases, async ({ tx, actor }) => {
    const rows = await tx
      .selectFrom('caseFile')
      .select(['caseId'])
      // Row-level security says the same; said here too, the two indexes answer it and no million other cases are looked at.
      .where((row) => row.or([row('applicantId', '=', actor.id), row('agentId', '=', actor.id)]))
      .orderBy('submittedOn', 'desc')
      .orderBy('caseId', 'desc')
      .limit(100)
      .execute()
    const cases = []
    for (const { caseId } of rows) {
      const file = await findCase(tx, caseId)
      if (!file || maySee(actor, file) !== 'yes') continue
      const applicantName = applicantNameOf(await listMembers(equipment, tx, file))
      cases.push({
        caseId: file.id,
        number: file.number,
        asked: [...file.asked],
        programme: file.programme,
        applicantName,
        onBehalf: file.agent === actor.id,
        stage: file.stage,
        submittedOn: file.submittedOn,
        toDo: toDoOf(file, {
          today: equipment.clock.today(),
          example: await grantIsExample(equipment, tx, file),
          renewal: await renewalToTell(tx, file),
        }).words,
      })
    }
    return answer({ cases })
  })

  route(app, equipment, endpoints.getMyCase, async ({ tx, actor, params }) => {
    const file = await findCase(tx, params.caseId)
    if (!file || maySee(actor, file) !== 'yes') return refused({ code: 'case-not-found' })
    return answer(await getProgress(equipment, tx, file, actor))
  })
}

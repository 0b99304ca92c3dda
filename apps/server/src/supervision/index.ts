import { endpoints } from '@jzt/contract'
import { addDays, isWithin, workdaysBetween } from '@jzt/kernel'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { describeRows, findWork } from '../worklist/index.ts'
import { closeBatch, listBatches } from './spot-check-batch.ts'
import { listStandIns } from './stand-ins.ts'
import { summarise } from './summary.ts'

export { closeBatch } from './spot-check-batch.ts'

const supervisors: readonly string[] = ['town-head', 'district-clerk', 'district-head', 'city', 'auditor']

export function registerSupervision(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listOverdue, async ({ tx, actor, query }) => {
    if (!supervisors.includes(actor.role)) return refused({ code: 'not-your-role' })
    if (query.division && !isWithin(query.division, actor.division)) return refused({ code: 'not-found' })
    const today = equipment.clock.today()
    const found = await findWork(tx, {
      scope: actor.division,
      division: query.division,
      dueUntil: addDays(today, -1),
      limit: 500,
    })
    const rows = await describeRows(equipment, tx, found)
    return answer({
      rows: rows.map((row) => ({
        ...row,
        overdueWorkdays: row.deadline ? workdaysBetween(row.deadline, today, equipment.calendar) : 0,
      })),
    })
  })

  route(app, equipment, endpoints.listStandIns, async ({ tx, actor }) =>
    supervisors.includes(actor.role)
      ? answer({ rows: await listStandIns(tx, actor.division) })
      : refused({ code: 'not-your-role' }),
  )

  route(app, equipment, endpoints.getSupervisionSummary, async ({ tx, actor }) =>
    supervisors.includes(actor.role)
      ? answer({ rows: await summarise(equipment, tx, actor.division) })
      : refused({ code: 'not-your-role' }),
  )

  route(app, equipment, endpoints.closeSpotCheckBatch, async ({ tx, actor }) => {
    if (actor.role !== 'district-clerk' && actor.role !== 'district-head') return refused({ code: 'not-your-role' })
    const batch = await closeBatch(equipment, tx, actor)
    return batch ? answer(batch) : refused({ code: 'nothing-to-draw' })
  })

  route(app, equipment, endpoints.listSpotCheckBatches, async ({ tx, actor }) =>
    supervisors.includes(actor.role) && actor.role !== 'town-head'
      ? answer({ batches: await listBatches(tx, actor.division) })
      : refused({ code: 'not-your-role' }),
  )
}

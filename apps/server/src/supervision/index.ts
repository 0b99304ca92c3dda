import { endpoints } from '@jzt/contract'
import { addDays, isWithin, workdaysBetween } from '@jzt/kernel'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { Services } from '../platform/services.ts'
import { describeRows, findWork } from '../worklist/index.ts'
import { closeBatch, listBatches } from './spot-check-batch.ts'
import { listStandIns } from './stand-ins.ts'
import { summarise } from './summary.ts'

export { closeBatch } from './spot-check-batch.ts'

const supervisors: readonly string[] = ['town-head', 'district-clerk', 'district-head', 'city', 'auditor']

export function registerSupervision(app: App, services: Services): void {
  route(app, services, endpoints.listOverdue, async ({ tx, actor, query }) => {
    if (!supervisors.includes(actor.role)) return refused({ code: 'not-your-role' })
    if (query.division && !isWithin(query.division, actor.division)) return refused({ code: 'not-found' })
    const today = services.clock.today()
    const found = await findWork(tx, {
      scope: actor.division,
      division: query.division,
      dueUntil: addDays(today, -1),
      limit: 500,
    })
    const rows = await describeRows(services, tx, found)
    return answer({
      rows: rows.map((row) => ({
        ...row,
        overdueWorkdays: row.deadline ? workdaysBetween(row.deadline, today, services.calendar) : 0,
      })),
    })
  })

  route(app, services, endpoints.listStandIns, async ({ tx, actor }) =>
    supervisors.includes(actor.role)
      ? answer({ rows: await listStandIns(tx, actor.division) })
      : refused({ code: 'not-your-role' }),
  )

  route(app, services, endpoints.getSupervisionSummary, async ({ tx, actor }) =>
    supervisors.includes(actor.role)
      ? answer({ rows: await summarise(services, tx, actor.division) })
      : refused({ code: 'not-your-role' }),
  )

  route(app, services, endpoints.closeSpotCheckBatch, async ({ tx, actor }) => {
    if (actor.role !== 'district-clerk' && actor.role !== 'district-head') return refused({ code: 'not-your-role' })
    const batch = await closeBatch(services, tx, actor)
    return batch ? answer(batch) : refused({ code: 'nothing-to-draw' })
  })

  route(app, services, endpoints.listSpotCheckBatches, async ({ tx, actor }) =>
    supervisors.includes(actor.role) && actor.role !== 'town-head'
      ? answer({ batches: await listBatches(tx, actor.division) })
      : refused({ code: 'not-your-role' }),
  )
}

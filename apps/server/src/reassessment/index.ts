import { endpoints } from '@jzt/contract'
import { audit } from '../platform/audit.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { draftFor, mayReadPolicy } from '../policy/index.ts'
import { countPaid } from '../rise/index.ts'
import { listsShown } from './lists-shown.ts'
import { sweepStandards } from './sweep.ts'
import { findTouched, pageOf } from './touched-cases.ts'

export { sweepStandards } from './sweep.ts'

export function registerReassessment(app: App, equipment: Equipment): void {
  const shown = listsShown()

  route(app, equipment, endpoints.listTouchedCases, async ({ tx, actor, params, query }) => {
    const found = await draftFor(tx, params.parameterDraftId, { actor, may: mayReadPolicy })
    if ('refusal' in found) return refused(found.refusal)
    const showing = { actor, draft: found.draft, today: equipment.clock.today() }
    const touched = (query.after && shown.find(showing)) || (await findTouched(equipment, tx, found.draft))
    shown.keep(showing, touched)
    await audit(tx, actor, 'read:assessment', undefined, `draft ${found.draft.draftId}`)
    const { on, inForce, same, notAssessed, changed } = touched
    const paid = await countPaid(tx, found.draft.division)
    const page = await pageOf(tx, touched, query.after)
    return answer({ on, inForce, changed: changed.length, same, notAssessed, paid, ...page })
  })
}

/** Every minute: the day of a published pack comes with midnight, and a pack may be published for today. */
export async function workReassessment(equipment: Equipment): Promise<void> {
  await equipment.jobs.work('sweep-standards', async () => {
    await sweepStandards(equipment)
  })
  await equipment.jobs.every('sweep-standards', '* * * * *')
}

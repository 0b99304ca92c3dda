import type { Role } from '@jzt/casework'
import { endpoints } from '@jzt/contract'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { findBatch, listBatches, restart, type StoredBatch } from './batch-store.ts'
import { enqueueComputation } from './compute.ts'
import { viewMonthList } from './month-list.ts'
import { propose, release } from './release.ts'
import { tickOff } from './sample.ts'
import { listHouseholds, viewBatch } from './views.ts'

const workers: readonly Role[] = ['district-clerk', 'district-head']
const releasers: readonly Role[] = ['district-head']
const readers: readonly Role[] = [...workers, 'city', 'auditor']

const notYours = { code: 'not-your-role' } as const
type Found = { readonly batch: StoredBatch } | { readonly refusal: Refusal }

/** The batch, locked, if this person's office has this to do with it. */
async function batchFor(tx: Tx, batchId: string, by: SignedInOfficer, roles: readonly Role[]): Promise<Found> {
  if (!readers.includes(by.role)) return { refusal: notYours }
  const batch = await findBatch(tx, batchId, roles === readers ? undefined : 'lock')
  if (!batch) return { refusal: { code: 'not-found' } }
  return roles.includes(by.role) ? { batch } : { refusal: notYours }
}

async function seen(tx: Tx, batchId: string) {
  const batch = await findBatch(tx, batchId)
  if (!batch) throw new Error('a batch just changed is there')
  return answer(await viewBatch(tx, batch))
}

/** What the office reads. */
export function registerReading(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listRiseBatches, async ({ tx, actor }) => {
    if (!readers.includes(actor.role)) return refused(notYours)
    const batches = await listBatches(tx)
    return answer({ batches: await Promise.all(batches.map((batch) => viewBatch(tx, batch))) })
  })

  route(app, equipment, endpoints.getRiseBatch, async ({ tx, actor, params, query }) => {
    const found = await batchFor(tx, params.batchId, actor, readers)
    if ('refusal' in found) return refused(found.refusal)
    await audit(tx, actor, 'read:rise', undefined, params.batchId)
    const rows = await listHouseholds(tx, params.batchId, query.show ?? 'sample')
    return answer({ batch: await viewBatch(tx, found.batch), rows })
  })

  route(app, equipment, endpoints.getRiseList, async ({ tx, actor, params }) => {
    const found = await batchFor(tx, params.batchId, actor, readers)
    if ('refusal' in found) return refused(found.refusal)
    await audit(tx, actor, 'read:rise-list', undefined, params.batchId)
    return answer((await viewMonthList(tx, found.batch)) as never)
  })
}

/** What the district signs. */
export function registerSigning(app: App, equipment: Equipment): void {
  const { clock } = equipment

  route(app, equipment, endpoints.refreshRiseBatch, async ({ tx, actor, params }) => {
    const found = await batchFor(tx, params.batchId, actor, workers)
    if ('refusal' in found) return refused(found.refusal)
    if (!(await restart(tx, params.batchId))) return refused({ code: 'batch-not-ready' })
    await enqueueComputation(equipment, tx, params.batchId)
    await audit(tx, actor, 'rise:compute', undefined, params.batchId)
    return seen(tx, params.batchId)
  })

  route(app, equipment, endpoints.checkRiseSample, async ({ tx, actor, params, body }) => {
    const found = await batchFor(tx, params.batchId, actor, workers)
    if ('refusal' in found) return refused(found.refusal)
    const { caseId } = params
    const ticked = await tickOff(tx, found.batch, { caseId, ...body, by: actor.id, at: clock.now() })
    if (!ticked.ok) return refused(ticked.refusal)
    const what = body.agrees ? 'rise:agree' : body.othersGoOn ? 'rise:set-aside' : 'rise:disagree'
    await audit(tx, actor, what, undefined, `${params.batchId} ${caseId}`)
    return seen(tx, params.batchId)
  })

  route(app, equipment, endpoints.proposeRiseRelease, async ({ tx, actor, params }) => {
    const found = await batchFor(tx, params.batchId, actor, workers)
    if ('refusal' in found) return refused(found.refusal)
    const proposed = await propose(tx, found.batch, { by: actor.id, at: clock.now() })
    if (!proposed.ok) return refused(proposed.refusal)
    await audit(tx, actor, 'rise:propose', undefined, params.batchId)
    return seen(tx, params.batchId)
  })

  route(app, equipment, endpoints.releaseRiseBatch, async ({ tx, actor, params }) => {
    const found = await batchFor(tx, params.batchId, actor, releasers)
    if ('refusal' in found) return refused(found.refusal)
    const released = await release(tx, found.batch, { by: actor.id, at: clock.now() })
    if (!released.ok) return refused(released.refusal)
    await equipment.jobs.enqueue(tx, 'pay-rise', { batchId: params.batchId })
    await audit(tx, actor, 'rise:release', undefined, params.batchId)
    return seen(tx, params.batchId)
  })
}

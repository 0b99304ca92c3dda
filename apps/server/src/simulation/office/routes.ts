import { endpoints, type PopulationName } from '@jzt/contract'
import type { DivisionCode } from '@jzt/kernel'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import type { Refusal } from '../../platform/problem.ts'
import { type App, answer, refused, route } from '../../platform/route.ts'
import { scopeOf, widen } from '../../platform/scope.ts'
import type { SignedInOfficer } from '../../platform/session.ts'
import { city, draftFor, mayDraft, mayReadPolicy, publishedHistories } from '../../policy/index.ts'
import type { Reform } from '../run/reform.ts'
import { orderSnapshot } from './make-snapshot.ts'
import { canBeSimulated, readReforms, reformOfDraft } from './read-reforms.ts'
import {
  addSimulation,
  endInterrupted,
  findSimulation,
  listSimulations,
  type StoredSimulation,
} from './simulation-store.ts'
import { findSnapshot } from './snapshot-store.ts'
import { viewRows, viewSimulation, viewSnapshot, viewSnapshots } from './views.ts'

const notYours = { refusal: { code: 'not-your-role' } } as const
const mayRefresh = ({ role }: SignedInOfficer): boolean => role === 'city'
const districtOf = ({ division }: { readonly division: DivisionCode }): DivisionCode | undefined =>
  division === city ? undefined : division

/** What can be counted with: the snapshots, and a new one on demand. */
export function registerSnapshots(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listSnapshots, async ({ tx, actor }) =>
    mayReadPolicy(actor)
      ? answer({
          snapshots: await viewSnapshots(tx),
          mayRefresh: mayRefresh(actor),
          maySimulate: mayDraft(actor),
        })
      : notYours,
  )

  route(app, equipment, endpoints.refreshSnapshot, async ({ tx, actor, params }) => {
    if (!mayRefresh(actor)) return notYours
    if (!(await orderSnapshot(equipment, tx, params.population, actor.id)))
      return refused({ code: 'snapshot-being-made' })
    await audit(tx, actor, 'simulation:refresh-snapshot', undefined, params.population)
    return answer(await viewSnapshot(tx, params.population))
  })
}

/** Counting reforms, and reading what was counted. */
export function registerRuns(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listSimulations, async ({ tx, actor, query }) =>
    mayReadPolicy(actor)
      ? answer({ rows: await viewRows(tx, await listSimulations(tx, query.parameterDraftId)) })
      : notYours,
  )

  route(app, equipment, endpoints.startSimulation, async ({ tx, actor, body }) => {
    if (!mayDraft(actor)) return notYours
    const reading = { histories: await publishedHistories(tx), district: districtOf(actor) }
    const read = readReforms(body.reforms, { ...reading, today: equipment.clock.today() })
    if (!read.ok) return refused({ code: 'invalid-input', fields: read.faults })
    const started = await start(equipment, tx, actor, { population: body.population, reforms: read.reforms })
    return 'refusal' in started ? started : answer(await rowOf(tx, started))
  })

  route(app, equipment, endpoints.getSimulation, async ({ tx, actor, params }) => {
    if (!mayReadPolicy(actor)) return notYours
    const found = await findSimulation(tx, params.simulationId)
    return found ? answer(await viewSimulation(tx, found)) : refused({ code: 'not-found' })
  })

  route(app, equipment, endpoints.simulateParameterDraft, async ({ tx, actor, params }) => {
    const found = await draftFor(tx, params.parameterDraftId, { actor, may: mayDraft })
    if ('refusal' in found) return refused(found.refusal)
    const { draft } = found
    const district = districtOf(draft)
    const reading = { histories: await publishedHistories(tx), district, today: equipment.clock.today() }
    if (!canBeSimulated(draft.changes, reading)) return refused({ code: 'draft-cannot-be-simulated' })
    const reforms = [reformOfDraft(draft.title, draft.changes, district)]
    const started = await start(equipment, tx, actor, { population: 'city', reforms, draftId: draft.draftId })
    return 'refusal' in started ? started : answer(await rowOf(tx, started))
  })
}

interface Starting {
  readonly population: PopulationName
  readonly reforms: readonly Reform[]
  /** The draft whose effect it is. */
  readonly draftId?: string
}

/** No city takes as long: what is running since then was interrupted. */
const givenUpAfter = 15 * 60 * 1000

async function start(
  { clock, jobs }: Equipment,
  tx: Tx,
  actor: SignedInOfficer,
  { draftId, ...asked }: Starting,
): Promise<StoredSimulation | { readonly refusal: Refusal }> {
  const snapshot = await findSnapshot(tx, asked.population)
  if (!snapshot?.finishedAt) return refused({ code: 'snapshot-missing' })
  const startedAt = clock.now()
  const before = new Date(startedAt.getTime() - givenUpAfter)
  await widen(tx, scopeOf(actor), () => endInterrupted(tx, before, startedAt))
  const place = { division: actor.division, startedBy: actor.id, startedAt }
  const added = await addSimulation(tx, { ...asked, ...place, draftId: draftId ?? null })
  if (!added) return refused({ code: 'simulation-running' })
  const { simulationId } = added
  await audit(tx, actor, 'simulation:start', undefined, simulationId)
  await jobs.enqueue(tx, 'run-simulation', { simulationId }, { expireInSeconds: givenUpAfter / 1000, retryLimit: 1 })
  return added
}

async function rowOf(tx: Tx, started: StoredSimulation) {
  const [row] = await viewRows(tx, [started])
  if (!row) throw new Error('one simulation, one row')
  return row
}
